package org.linli.graph.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.CypherVersion;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable Neo4j in this process, reached over Bolt like any other server: on the
 * loopback address, a free port, with a password of its own that only the owner of the
 * directory can read.
 */
public final class EmbeddedEngine implements AutoCloseable {

	static final FileAttribute<?> OWNER = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedEngine.class);

	private final Path home;

	private final DatabaseManagementService service;

	private final URI uri;

	private final String password;

	/** Whoever started it without one holds the store as long as this runs. */
	private final @Nullable Hold hold;

	private volatile boolean closing;

	private EmbeddedEngine(Path home, DatabaseManagementService service, URI uri, String password,
			@Nullable Hold hold) {
		this.home = home;
		this.service = service;
		this.uri = uri;
		this.password = password;
		this.hold = hold;
	}

	/**
	 * Starts the engine on a store, which is made if there is none. A store that was not
	 * closed (power cut, kill -9) is recovered first.
	 * @throws IOException if the directory cannot be written
	 * @throws StoreRefused if the store is in use
	 */
	public static EmbeddedEngine start(Path directory, int port, int pageCacheMegabytes) throws IOException {
		Hold hold = Hold.ofStore(directory);
		if (hold == null) {
			throw new StoreRefused("The store in " + directory + " is in use by another process or user.",
					"Stop that process, or give this one a directory of its own: LINLI_NEO4J_DIRECTORY=other, "
							+ "or --directory other for the database alone.");
		}
		boolean started = false;
		try {
			StoreRestore.finish(directory);
			EmbeddedEngine engine = start(directory, port, pageCacheMegabytes, hold);
			started = true;
			return engine;
		}
		finally {
			if (!started) {
				hold.close();
			}
		}
	}

	/** The same for one who holds the store, and lets go of it behind the engine. */
	static EmbeddedEngine startHeld(Path directory, int pageCacheMegabytes) throws IOException {
		return start(directory, 0, pageCacheMegabytes, null);
	}

	private static EmbeddedEngine start(Path directory, int port, int pageCacheMegabytes, @Nullable Hold hold)
			throws IOException {
		Path passwordFile = GraphSettings.passwordFile(directory.toAbsolutePath());
		Path home = GraphSettings.home(directory.toAbsolutePath());
		if (Files.notExists(home)) {
			// What is below is for nobody else's eyes.
			Files.createDirectory(home, OWNER);
		}
		boolean known = Files.exists(passwordFile) && Files.size(passwordFile) > 0;
		String password = known ? Files.readString(passwordFile).strip() : newPassword();
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home);
		logger.info("Starting the database 正在启动数据库: {}", directory.toAbsolutePath().normalize());
		DatabaseManagementService service = builder.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			// Else a transaction may run 2 s longer than its timeout.
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMegabytes))
			.setConfig(GraphDatabaseSettings.default_language, CypherVersion.Cypher25)
			.build();
		if (!known) {
			service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally(
						"ALTER USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
						Map.of("password", password));
			keep(passwordFile, password);
		}
		return new EmbeddedEngine(home, service, address(service), password, hold);
	}

	public URI uri() {
		return this.uri;
	}

	public String password() {
		return this.password;
	}

	/**
	 * Runs a statement of the kinds that will be asked, which finds nothing: the first
	 * one takes seconds to load the planner, and can do so beside the rest of the start.
	 */
	void warmUp() {
		try {
			this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).executeTransactionally("""
					UNWIND $scope AS s
					CALL (s) {
					  MATCH (n:SchemaVersion)
					  WHERE n.file >= s.from AND n.file < s.to
					  RETURN n
					  ORDER BY n.file
					  LIMIT 1
					}
					WITH n
					OPTIONAL MATCH (n)-[r]->(m)
					WHERE EXISTS { (m)-->() }
					RETURN n.file AS key, count(m) AS total
					""", Map.of("scope", List.of(Map.of("from", "", "to", ""))));
		}
		catch (RuntimeException ex) {
			logger.debug("The engine was not warmed up", ex);
		}
	}

	/**
	 * Writes the database to a file. It is stopped meanwhile, which the service offers
	 * only in another edition, and ends what is still running in it.
	 * @throws IOException if it cannot be written, or does not start again
	 */
	synchronized Manifest backUp(Path file, boolean force) throws IOException {
		long nodes = count("MATCH (n) RETURN count(n) AS count");
		long relations = count("MATCH ()-[r]->() RETURN count(r) AS count");
		Database database = database().getDependencyResolver().resolveDependency(Database.class);
		Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		database.stop();
		try {
			return BackupFile.write(file, force, (output) -> new StoppedStore(this.home).dump(new Stoppable(output)),
					(sum) -> new Manifest(BackupFile.FORMAT, made, version(), Version.getNeo4jVersion(), nodes,
							relations, sum));
		}
		finally {
			if (!this.closing) {
				database.start();
			}
		}
	}

	@Override
	public void close() {
		this.closing = true;
		synchronized (this) {
			this.service.shutdown();
		}
		if (this.hold != null) {
			try {
				this.hold.close();
			}
			catch (IOException ex) {
				logger.debug("The store is let go of when this process ends", ex);
			}
		}
	}

	private long count(String statement) {
		return database().executeTransactionally(statement, Map.of(), (result) -> (Long) result.next().get("count"));
	}

	private GraphDatabaseAPI database() {
		return (GraphDatabaseAPI) this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
	}

	/** The version that the manifest of the jar states. */
	private static String version() {
		return Objects.requireNonNullElse(EmbeddedEngine.class.getPackage().getImplementationVersion(),
				"(not packaged)");
	}

	private static URI address(DatabaseManagementService service) {
		GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		int port = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return URI.create("bolt://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
	}

	private static String newPassword() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/**
	 * The file is there with the whole password in it, or not at all, whenever we are
	 * killed.
	 */
	private static void keep(Path file, String password) throws IOException {
		Path made = Files.createTempFile(file.getParent(), "password", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(made, password);
		Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Ends what is written when the engine is closed: nobody waits for a long backup. */
	private final class Stoppable extends FilterOutputStream {

		Stoppable(OutputStream output) {
			super(output);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			if (EmbeddedEngine.this.closing) {
				throw new InterruptedIOException("The server stops");
			}
			this.out.write(bytes, from, length);
		}

	}

}
