package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.linli.graph.BatchContents;
import org.linli.graph.GraphBatch;
import org.linli.testing.Client;
import org.linli.testing.Patience;
import org.linli.testing.Ports;
import org.linli.testing.TcpProxy;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A database and two servers on it, each a process of its own that can be killed and
 * started again. Between the first server and the database, and before that server,
 * stands a proxy that can fail.
 */
final class Installation implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private final Path directory;

	private final int databasePort = Ports.free();

	private final List<Integer> ports = List.of(Ports.free(), Ports.free());

	private final TcpProxy beforeDatabase = TcpProxy.to(this.databasePort);

	private final TcpProxy beforeServer = TcpProxy.to(this.ports.getFirst());

	private final List<LinliProcess> servers = new ArrayList<>();

	private LinliProcess database;

	private Installation(Path directory) throws IOException {
		this.directory = directory;
		this.database = started();
	}

	/** Both servers are ready, and the batch is loaded. */
	static Installation of(Path directory, GraphBatch batch) throws IOException {
		Installation installation = new Installation(directory);
		try {
			installation.load(batch);
			for (int server = 0; server < 2; server++) {
				installation.servers.add(installation.startServer(server));
			}
			installation.awaitReady(0);
			installation.awaitReady(1);
			return installation;
		}
		catch (IOException | RuntimeException | Error ex) {
			installation.close();
			throw ex;
		}
	}

	/** Where clients find the servers. */
	List<Integer> entrances() {
		return List.of(this.beforeServer.port(), this.ports.getLast());
	}

	/** The port of a server itself. */
	int port(int server) {
		return this.ports.get(server);
	}

	int databasePort() {
		return this.databasePort;
	}

	LinliProcess database() {
		return this.database;
	}

	TcpProxy beforeDatabase() {
		return this.beforeDatabase;
	}

	TcpProxy beforeServer() {
		return this.beforeServer;
	}

	LinliProcess server(int server) {
		return this.servers.get(server);
	}

	/** Ends the database as a power cut does, and starts it again. */
	void killDatabase() throws IOException, InterruptedException {
		this.database.kill();
		startDatabase();
	}

	/** Stops the database as an operator does. */
	void stopDatabase() throws InterruptedException {
		this.database.stop();
	}

	/**
	 * Ends a server as a power cut does, and starts it again; answers once it is ready.
	 */
	void killServer(int server) throws IOException, InterruptedException {
		this.servers.get(server).kill();
		this.servers.set(server, startServer(server));
		awaitReady(server);
	}

	/**
	 * Stops a server as an operator does, and starts it again; answers how long stopping
	 * took.
	 */
	Duration stopServer(int server) throws IOException, InterruptedException {
		Duration took = this.servers.get(server).stop();
		this.servers.set(server, startServer(server));
		awaitReady(server);
		return took;
	}

	/** A driver that asks the database itself. */
	Driver driver() throws IOException {
		return GraphDatabase.driver("bolt://127.0.0.1:" + this.databasePort, AuthTokens.basic("neo4j", password()));
	}

	@Override
	public void close() {
		this.servers.forEach(LinliProcess::close);
		this.database.close();
		this.beforeDatabase.close();
		this.beforeServer.close();
	}

	private void load(GraphBatch batch) throws IOException {
		try (Driver driver = driver()) {
			load(driver, batch);
		}
	}

	/** Puts a batch into a database itself. */
	static void load(Driver driver, GraphBatch batch) {
		driver.executableQuery("""
				UNWIND $rows AS row
				CREATE (n:$(row.labels))
				SET n = row.properties
				""").withParameters(Map.of("rows", BatchContents.nodes(batch))).execute();
		driver.executableQuery("""
				UNWIND $rows AS row
				MATCH (a:Entity {id: row.from})
				MATCH (b:Entity {id: row.to})
				CREATE (a)-[r:$(row.type)]->(b)
				SET r = row.properties
				""").withParameters(Map.of("rows", BatchContents.relations(batch))).execute();
	}

	/** Starts the database again; returns once it takes connections. */
	void startDatabase() throws IOException {
		this.database = started();
	}

	private LinliProcess started() throws IOException {
		LinliProcess started = LinliProcess.database(this.directory, this.databasePort);
		String line = started.firstLine();
		if (!line.contains(String.valueOf(this.databasePort))) {
			started.close();
			throw new IOException(line);
		}
		return started;
	}

	private LinliProcess startServer(int server) throws IOException {
		int bolt = (server == 0) ? this.beforeDatabase.port() : this.databasePort;
		Path home = Files.createDirectories(this.directory.resolve("server-" + server));
		return LinliProcess.server(home, Map.of("LINLI_NEO4J_URI", "bolt://127.0.0.1:" + bolt, "LINLI_NEO4J_PASSWORD",
				password(), "SERVER_PORT", String.valueOf(this.ports.get(server)), "LINLI_FIRST_ANSWERS", "false"));
	}

	private void awaitReady(int server) {
		Patience.until("server " + server + " is ready", START,
				() -> Client.of(this.ports.get(server)).get("/actuator/health/readiness").status() == 200);
	}

	private String password() throws IOException {
		return Files.readString(this.directory.resolve("data/neo4j/password"));
	}

}
