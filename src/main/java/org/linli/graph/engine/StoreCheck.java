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
		demandStopped(directory);
		return new StoreReport(contents(directory, pageCache), null);
	}

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
			return EmbeddedEngine.start(directory, 0, pageCache);
		}
		catch (RuntimeException ex) {
			throw new StoreRefused("The store does not start: " + NestedExceptionUtils.getMostSpecificCause(ex) + ".",
					"Restore a backup.", ex);
		}
	}

	/** The store is there, and no process has it. */
	static void demandStopped(Path directory) throws IOException {
		demandStore(directory);
		try (StoppedStore.Lock lock = home(directory).lock()) {
			if (lock == null) {
				throw new StoreRefused("The store in " + directory + " is in use by another process.",
						"Stop that process; linli backup --pause works while a server runs.");
			}
		}
	}

	static void demandStore(Path directory) throws IOException {
		StoreRestore.finish(directory);
		if (Files.notExists(GraphSettings.passwordFile(directory))) {
			throw new StoreRefused("There is no store in " + directory.toAbsolutePath().normalize() + ".",
					"Name its directory by LINLI_NEO4J_DIRECTORY or --directory.");
		}
	}

	static StoppedStore home(Path directory) {
		return new StoppedStore(GraphSettings.home(directory));
	}

}
