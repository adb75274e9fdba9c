package org.linli.graph.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.dbms.archive.DumpFormatSelector;
import org.neo4j.dbms.archive.Dumper;
import org.neo4j.dbms.archive.IncorrectFormat;
import org.neo4j.dbms.archive.Loader;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;

/**
 * The files of a database that does not run, as the tools of Neo4j handle them, which are
 * called within this process.
 */
final class StoppedStore {

	private final Path home;

	/**
	 * The files of a store.
	 * @param home the directory of the engine, below that of the store
	 */
	StoppedStore(Path home) {
		this.home = home.toAbsolutePath();
	}

	/**
	 * Keeps other processes from starting the store until it is closed.
	 * @return null if it runs
	 */
	@Nullable Lock lock() throws IOException {
		Path file = layout().getNeo4jLayout().storeLockFile();
		if (Files.notExists(file)) {
			return new Lock(null);
		}
		FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return new Lock(channel);
			}
		}
		catch (OverlappingFileLockException ex) {
			// It runs in this process.
		}
		channel.close();
		return null;
	}

	/** Writes the database; what belongs to a running one only is left out. */
	void dump(OutputStream output) throws IOException {
		DatabaseLayout layout = layout();
		Set<Path> left = Set.of(layout.databaseLockFile().getFileName(), layout.quarantineFile().getFileName());
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			new Dumper(files).dump(new Output(output), DumpFormatSelector.selectWriteFormat(),
					Dumper.collectManifest(layout.databaseDirectory(), layout.getTransactionLogsDirectory(),
							(path) -> left.contains(path.getFileName())));
		}
	}

	/**
	 * Makes the database from a dump; there is none yet.
	 * @throws StoreRefused if the dump cannot be read
	 */
	void load(Path dump) throws IOException {
		DatabaseLayout layout = layout();
		Files.createDirectories(layout.databaseDirectory());
		Files.createDirectories(layout.getNeo4jLayout().transactionLogsRootDirectory());
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			new Loader(files).load(layout, dump);
		}
		catch (IncorrectFormat ex) {
			throw new StoreRefused("What the file holds is no dump of Neo4j.", "Take another.", ex);
		}
	}

	/**
	 * Looks at every record and every index.
	 * @throws StoreRefused if something does not fit
	 */
	void check() throws IOException {
		Path reports = Files.createDirectories(this.home.resolve("logs"));
		for (String name : new String[] { GraphDatabaseSettings.DEFAULT_DATABASE_NAME,
				GraphDatabaseSettings.SYSTEM_DATABASE_NAME }) {
			try {
				ConsistencyCheckService.Result result = new ConsistencyCheckService(
						Neo4jLayout.of(this.home).databaseLayout(name))
					.with(Config.defaults(GraphDatabaseSettings.neo4j_home, this.home))
					.with(reports)
					.runFullConsistencyCheck();
				if (!result.isSuccessful()) {
					throw new StoreRefused(
							"The store is not consistent; what was found stands in " + result.reportFile() + ".",
							"Restore a backup.");
				}
			}
			catch (ConsistencyCheckIncompleteException ex) {
				throw new StoreRefused("The store could not be checked to the end: " + ex.getMessage() + ".",
						"Restore a backup.", ex);
			}
		}
	}

	private DatabaseLayout layout() {
		return Neo4jLayout.of(this.home).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
	}

	/** Holds the store. */
	static final class Lock implements AutoCloseable {

		private final @Nullable FileChannel channel;

		Lock(@Nullable FileChannel channel) {
			this.channel = channel;
		}

		@Override
		public void close() throws IOException {
			if (this.channel != null) {
				this.channel.close();
			}
		}

	}

	/** Where a dump goes. */
	private static final class Output implements Dumper.DumpOutput {

		private final OutputStream stream;

		Output(OutputStream stream) {
			this.stream = stream;
		}

		@Override
		public OutputStream stream() {
			return this.stream;
		}

		@Override
		public String description() {
			return "a backup";
		}

	}

}
