package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphSettings;
import org.linli.graph.StoreInspection.Contents;
import org.neo4j.kernel.internal.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Makes a store from a backup. It is made and checked beside the place where it belongs,
 * and put there last; what stood there is moved aside.
 */
public final class StoreRestore {

	/** A store that is whole and has only to be put in its place. */
	private static final String NEXT = "neo4j.restored";

	/** How the names of the directories begin in which stores are made. */
	private static final String WORK = "restoring-";

	private static final Pattern REMAINS = Pattern.compile(WORK + "\\d+");

	private static final Logger logger = LoggerFactory.getLogger(StoreRestore.class);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssX")
		.withZone(ZoneOffset.UTC);

	private StoreRestore() {
	}

	/**
	 * Restores a backup into a directory.
	 * @param force whether a store that is there is moved aside
	 * @throws StoreRefused if the file is damaged, a store is in the way or in use, or
	 * what was restored is not as it was
	 */
	public static StoreReport restore(Path file, Path directory, int pageCache, boolean force) throws IOException {
		demandFree(directory, force);
		BackupFile backup = BackupFile.open(file, Version.getNeo4jVersion());
		Hold hold = Hold.ofStore(directory);
		if (hold == null) {
			throw inUse(directory);
		}
		try {
			demandFree(directory, force);
			for (Path remains : remains(directory)) {
				FileSystemUtils.deleteRecursively(remains);
			}
			return restore(backup, directory, pageCache);
		}
		finally {
			hold.close();
		}
	}

	private static StoreReport restore(BackupFile backup, Path directory, int pageCache) throws IOException {
		boolean replaces = Files.exists(GraphSettings.home(directory));
		// A version before this one holds no more than what is Neo4j's.
		try (StoppedStore.Lock lock = StoreCheck.home(directory).lock()) {
			if (lock == null) {
				throw inUse(directory);
			}
			Path work = Files.createTempDirectory(directory, WORK);
			try {
				Contents contents = make(backup, work, pageCache);
				return new StoreReport(contents, put(work, directory, replaces));
			}
			finally {
				FileSystemUtils.deleteRecursively(work);
			}
		}
	}

	private static void demandFree(Path directory, boolean force) {
		if (Files.exists(GraphSettings.home(directory)) && !force) {
			throw new StoreRefused("There is a store in " + directory + " already.",
					"Name another directory, or move that store aside with --force.");
		}
	}

	private static StoreRefused inUse(Path directory) {
		return new StoreRefused("The store in " + directory + " is in use by another process.", "Stop that process.");
	}

	/**
	 * Puts a store that was made in its place.
	 * @param replaces whether one stood there when it was begun
	 * @return where that one is now; null if there was none
	 * @throws StoreRefused if one appeared meanwhile
	 */
	static @Nullable Path put(Path work, Path directory, boolean replaces) throws IOException {
		Path place = GraphSettings.home(directory);
		if (!replaces && Files.exists(place)) {
			throw new StoreRefused("A store appeared in " + directory + " meanwhile.",
					"Stop what made it and restore again, with --force to move it aside.");
		}
		Path next = directory.resolve(NEXT);
		if (Files.exists(next)) {
			FileSystemUtils.deleteRecursively(discard(next, directory));
		}
		Files.move(GraphSettings.home(work), next, StandardCopyOption.ATOMIC_MOVE);
		Path aside = replaces ? moveAside(directory) : null;
		Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
		return aside;
	}

	/**
	 * Whether a store that was restored has only to be put in its place: whoever did it
	 * was killed between the two moves.
	 */
	public static boolean isPending(Path directory) {
		return Files.exists(directory.resolve(NEXT)) && Files.notExists(GraphSettings.home(directory));
	}

	/**
	 * Ends what a restore began that was killed, in a store that is held, and says so. A
	 * restored store beside one that is used is none any longer: it would be taken for
	 * new when that one is removed some day.
	 */
	static void finish(Path directory) throws IOException {
		Path next = directory.resolve(NEXT);
		if (isPending(directory)) {
			logger.warn("Takes the store that a restore has made 采用已恢复的数据: {}, which was ended before", next);
			Files.move(next, GraphSettings.home(directory), StandardCopyOption.ATOMIC_MOVE);
		}
		else if (Files.exists(next)) {
			discard(next, directory);
		}
		for (Path remains : remains(directory)) {
			logger.warn("A restore that was killed left {} 残留目录: the next restore removes it, or you do", remains);
		}
	}

	/** Makes it one of those that nobody takes, in one step; answers which. */
	private static Path discard(Path next, Path directory) throws IOException {
		Path discarded = Files.createTempDirectory(directory, WORK);
		Files.move(next, GraphSettings.home(discarded), StandardCopyOption.ATOMIC_MOVE);
		return discarded;
	}

	/** What restores left that were killed; nobody else works in a store that is held. */
	private static List<Path> remains(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> REMAINS.matcher(file.getFileName().toString()).matches()).toList();
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

	private static Path moveAside(Path directory) throws IOException {
		Path place = GraphSettings.home(directory);
		Path aside = directory.resolve("neo4j.before-" + MOMENT.format(Instant.now()));
		Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
		return aside;
	}

}
