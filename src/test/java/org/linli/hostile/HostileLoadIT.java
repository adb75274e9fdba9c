package org.linli.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.linli.LinliProcess;
import org.linli.SchemaFiles;
import org.linli.testing.Client;
import org.linli.testing.Patience;
import org.linli.testing.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with the demonstration, as a newcomer starts it, is sent what nobody should
 * send. {@code -Pfaults} sends more of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileLoadIT {

	private static final Logger logger = LoggerFactory.getLogger(HostileLoadIT.class);

	private static final int ATTACKS = Integer.getInteger("linli.faults.attacks", 2_000);

	private static final Duration START = Duration.ofMinutes(3);

	private static final long MEGABYTE = 1_000_000;

	/** What is kept by caches, each of which has a bound, however much is sent. */
	private static final long KEPT = 50 * MEGABYTE;

	/**
	 * Clients that keep the server as busy as it can be, and do not wait for each other.
	 */
	private static final int AT_CAPACITY = 60;

	private static final Duration WHILE = Duration.ofSeconds(Integer.getInteger("linli.faults.seconds", 5));

	/**
	 * How much of what it can is answered when more is asked: less where nobody waited
	 * until all of it was compiled for its processor, as in a short run.
	 */
	private static final double GOODPUT = Integer.getInteger("linli.faults.goodput", 50) / 100.0;

	/**
	 * How many times as long what is answered may take then, but for a hundredth of it.
	 */
	private static final double SLOWER = Integer.getInteger("linli.faults.slower", 500) / 100.0;

	/** How many answers may take long because of others that are asked. */
	private static final double DELAYED = Integer.getInteger("linli.faults.delayed", 5) / 100.0;

	private static final List<String> DOCUMENTS = List.of(
			"{ territories(level: \"COMMUNITY\", first: 10) { nodes { code name children(first: 5) { nodes { name } } } } }",
			"{ needs(first: 10) { nodes { id title place { name } skills { skill { label } } } } }",
			"{ organizations(first: 20) { nodes { code name } } }");

	private final GraphQLSchema schema = SchemaFiles.schema();

	private final int port = Ports.free();

	private LinliProcess server;

	@BeforeAll
	void start(@TempDir(cleanup = CleanupMode.NEVER) Path directory) throws IOException {
		this.server = LinliProcess.lastingServer(directory, Map.of("SERVER_PORT", String.valueOf(this.port)));
		Patience.until("the server is ready", START,
				() -> Client.of(this.port).get("/actuator/health/readiness").status() == 200);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void answersWhateverIsSentSoonAndByTheSchemaAndKeepsNothingOfIt() throws Exception {
		Client client = Client.of(this.port);
		List<String> tokens = tokens("RESIDENT", "VOLUNTEER", "COMMUNITY_WORKER", "PLANNER", "ADMINISTRATOR");
		Judge judge = new Judge(this.schema);
		Volley volley = new Volley(this.port, tokens, new Attacks(this.schema, Known.by(client), 7), judge);

		int first = ATTACKS / 5;
		volley.send(0, first);
		long bytes = this.server.liveBytes();
		long threads = this.server.threads();
		volley.send(first, ATTACKS);
		long bytesAfter = this.server.liveBytes();
		long threadsAfter = this.server.threads();

		logger.info(
				"{} attacks: {} {}, {} answers compared with their document, {} delayed; {} MB of {} at first, {} threads of {}",
				ATTACKS, volley.statuses(), judge.codes(), judge.shapes(), volley.punctuality().delayed().size(),
				bytesAfter / MEGABYTE, bytes / MEGABYTE, threadsAfter, threads);
		assertThat(volley.faults()).isEmpty();
		assertThat(volley.punctuality().overdue()).isEmpty();
		assertThat(volley.punctuality().share()).isLessThan(DELAYED);
		assertThat(volley.slow()).isEmpty();
		assertThat(judge.shapes()).isGreaterThan(ATTACKS / 5);
		assertThat(bytesAfter).isLessThan(bytes + KEPT);
		assertThat(threadsAfter).isLessThan(threads + 20);
		assertNothingInWork();
	}

	@Test
	void answersNearlyAsMuchAsItCanWhenThreeTimesAsMuchIsAsked() {
		List<String> tokens = tokens("COMMUNITY_WORKER", "GRID_WORKER", "SECRETARY", "PLANNER", "MEDIATOR");
		Load.closed(this.port, tokens, DOCUMENTS, AT_CAPACITY, WHILE.multipliedBy(3));
		Load before = Load.closed(this.port, tokens, DOCUMENTS, AT_CAPACITY, WHILE);
		Load over = Load.open(this.port, tokens, DOCUMENTS, 3 * before.goodput(), WHILE);
		Load after = Load.closed(this.port, tokens, DOCUMENTS, AT_CAPACITY, WHILE);

		double peak = (before.goodput() + after.goodput()) / 2;
		double normal = (before.nearlyAll().toNanos() + after.nearlyAll().toNanos()) / 2.0;
		logger.info("{} answers a second in {}, when {} were asked {} in {}, afterwards {}; refused {}",
				Math.round(before.goodput()), before.nearlyAll(), over.asked() / WHILE.toSeconds(),
				Math.round(over.goodput()), over.nearlyAll(), Math.round(after.goodput()), over.refusals());
		assertThat(over.faults()).isEmpty();
		assertThat(over.refusals()).isNotEmpty();
		assertThat(after.refusals()).isEmpty();
		assertThat(over.goodput() / peak).isGreaterThan(GOODPUT);
		assertThat(over.nearlyAll().toNanos() / normal).isLessThan(SLOWER);
		assertNothingInWork();
	}

	/** Every place and all room were given back. */
	private void assertNothingInWork() {
		Patience.until("nothing is in work", START,
				() -> Client.of(this.port)
					.get("/actuator/prometheus")
					.text()
					.lines()
					.filter((line) -> line.matches("linli_(operations|answers_bytes|bodies_bytes)(\\{.*})? .*"))
					.filter((line) -> line.endsWith(" 0.0"))
					.count() == 3);
	}

	private List<String> tokens(String... roles) {
		return Stream.of(roles).map((role) -> Client.of(this.port).mint(role).body().path("token").asString()).toList();
	}

}
