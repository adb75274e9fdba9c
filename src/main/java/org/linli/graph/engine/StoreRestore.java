package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphSettings;
import org.linli.graph.StoreInspection.Contents;
import org.neo4j.kernel.internal.Version;

import org.springframework.util.FileSystemUtils;

/**
 * Makes a store from a backup. It is made and checked beside the place where it belongs,
 * and put there last; what stood there is moved aside.
 */
public final class StoreRestore {

	/** A store that is whole and has only to be put in its place. */
	private static final String NEXT = "neo4j.restored";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssX")
		.withZone(ZoneOffset.UTC);

	private StoreRestore() {
	}

	/**
	 * Restores a backup into a directory.
	 * @param force whether a store that is there is moved aside
	 * @throws StoreRefused if the file is damaged, a store is in the way, or what was
	 * restored is not as it was
	 */
	public static StoreReport restore(Path file, Path directory, int pageCache, boolean force) throws IOException {
		finish(directory);
		Path place = GraphSettings.home(directory);
		if (Files.exists(place) && !force) {
			throw new StoreRefused("There is a store in " + directory + " already.",
					"Name another directory, or move that store aside with --force.");
		}
		BackupFile backup = BackupFile.open(file, Version.getNeo4jVersion());
		try (StoppedStore.Lock lock = StoreCheck.home(directory).lock()) {
			if (lock == null) {
				throw new StoreRefused("The store in " + directory + " is in use by another process.",
						"Stop that process.");
			}
			Files.createDirectories(directory);
			Path work = Files.createTempDirectory(directory, "restoring-");
			try {
				Contents contents = make(backup, work, pageCache);
				FileSystemUtils.deleteRecursively(directory.resolve(NEXT));
				Files.move(GraphSettings.home(work), directory.resolve(NEXT), StandardCopyOption.ATOMIC_MOVE);
				Path aside = moveAside(directory);
				finish(directory);
				return new StoreReport(contents, aside);
			}
			finally {
				FileSystemUtils.deleteRecursively(work);
			}
		}
	}

	/**
	 * Puts a restored store in its place if nothing stands there: whoever did it may have
	 * been killed between the two moves.
	 */
	static void finish(Path directory) throws IOException {
		Path next = directory.resolve(NEXT);
		if (Files.exists(next) && Files.notExists(GraphSettings.home(directory))) {
			Files.move(next, GraphSettings.home(directory), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** The same content under a new password of this machine's own. */
	private static Contents make(BackupFile backup, Path work, int pageCache) throws IOException {
		Files.createDirectory(GraphSettings.home(work), EmbeddedEngine.OWNER);
		Path dump = work.resolve("neo4j.dump");
		backup.extractTo(dump);
		StoreCheck.home(work).load(dump);
		Files.delete(dump);
		Contents contents = StoreCheck.contents(work, pageCache);
		Manifest manifest = backup.manifest();
		if (contents.nodes() != manifest.nodes() || contents.relations() != manifest.relations()) {
			throw new StoreRefused(
					"The backup holds %d nodes and %d relations instead of the %d and %d that it states."
						.formatted(contents.nodes(), contents.relations(), manifest.nodes(), manifest.relations()),
					"Take another.");
		}
		return contents;
	}

	private static @Nullable Path moveAside(Path directory) throws IOException {
		Path place = GraphSettings.home(directory);
		if (Files.notExists(place)) {
			return null;
		}
		Path aside = directory.resolve("neo4j.before-" + MOMENT.format(Instant.now()));
		Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
		return aside;
	}

}
