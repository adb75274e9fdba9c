package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.linli.graph.DatabaseUnfit;
import org.linli.graph.GraphSettings;
import org.linli.graph.StoreInspection;
import org.linli.graph.StoreInspection.Contents;

import org.springframework.core.NestedExceptionUtils;

/**
 * Looks whether a stopped store is whole: as Neo4j sees it, record by record, and as this
 * server needs it.
 */
public final class StoreCheck {

	private StoreCheck() {
	}

	/**
	 * Checks the store in a directory. One that was killed is recovered first.
	 * @throws StoreRefused if there is none, it runs, or something in it does not fit
	 */
	public static StoreReport check(Path directory, int pageCache) throws IOException {
		Hold hold = hold(directory);
		try {
			return new StoreReport(contents(directory, pageCache), null);
		}
		finally {
			hold.close();
		}
	}

	/** Of a store that is held. */
	static Contents contents(Path directory, int pageCache) throws IOException {
		Contents contents;
		try (EmbeddedEngine engine = started(directory, pageCache)) {
			contents = StoreInspection.inspect(engine.uri(), engine.password());
		}
		catch (DatabaseUnfit ex) {
			throw new StoreRefused(String.valueOf(ex.getMessage()), ex.next(), ex);
		}
		home(directory).check();
		return contents;
	}

	private static EmbeddedEngine started(Path directory, int pageCache) throws IOException {
		try {
			return EmbeddedEngine.startHeld(directory, pageCache);
		}
		catch (RuntimeException ex) {
			throw new StoreRefused("The store does not start: " + NestedExceptionUtils.getMostSpecificCause(ex) + ".",
					"Restore a backup.", ex);
		}
	}

	/**
	 * Holds a store that is there and that no process has.
	 * @throws StoreRefused if there is none, or it is in use
	 */
	static Hold hold(Path directory) throws IOException {
		if (StoreRestore.isPending(directory)) {
			throw new StoreRefused(
					"A restore into " + directory + " was ended before its store, which is whole, was in its place.",
					"Start the server, which takes it, or restore again.");
		}
		demandStore(directory);
		Hold hold = Hold.ofStore(directory);
		if (hold == null) {
			throw inUse(directory);
		}
		boolean free = false;
		// A version before this one holds no more than what is Neo4j's.
		try (StoppedStore.Lock lock = home(directory).lock()) {
			if (lock == null) {
				throw inUse(directory);
			}
			free = true;
			return hold;
		}
		finally {
			if (!free) {
				hold.close();
			}
		}
	}

	private static StoreRefused inUse(Path directory) {
		return new StoreRefused("The store in " + directory + " is in use by another process.",
				"Stop that process; linli backup --pause works while a server runs.");
	}

	static void demandStore(Path directory) {
		Path password = GraphSettings.passwordFile(directory);
		if (Files.notExists(password)) {
			throw new StoreRefused("There is no store in " + directory.toAbsolutePath().normalize() + ".",
					"Name its directory by LINLI_NEO4J_DIRECTORY or --directory.");
		}
		if (!Files.isReadable(password)) {
			throw new StoreRefused("The store in " + directory.toAbsolutePath().normalize() + " is not yours to read.",
					"Run the command as the user to whom it belongs.");
		}
	}

	static StoppedStore home(Path directory) {
		return new StoppedStore(GraphSettings.home(directory));
	}

}
