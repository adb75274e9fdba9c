package org.linli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Patience;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of eight clients that write, and of two that listen, when processes are
 * killed, frozen or cut off from each other. {@code -Pfaults} does so more often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

	private static final Logger logger = LoggerFactory.getLogger(FaultsIT.class);

	private static final int KILLS = Integer.getInteger("linli.faults.kills", 1);

	private static final int WRITERS = 8;

	/** How much is written before and after each fault. */
	private static final int SOME = 40;

	private static final String COMMIT = "\u0000\u0002\u00b0\u0012\u0000\u0000";

	private static final String READ = "{ needs(first: 3) { nodes { id place { name } } } }";

	private static final Duration READING = Duration.ofSeconds(4);

	private static final Duration WRITING = Duration.ofSeconds(5);

	private static final Duration STOP = Duration.ofSeconds(10);

	private static final Duration RECOVERY = Duration.ofSeconds(10);

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final List<String> filers = new ArrayList<>();

	private final Ledger ledger = new Ledger();

	private final List<Listener> listeners = new ArrayList<>();

	private Installation installation;

	private String token = "";

	/** What was written before everybody listened. */
	private Set<String> early = Set.of();

	@BeforeAll
	void install(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path directory) throws IOException {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		for (int i = 0; i < WRITERS; i++) {
			this.filers.add(this.here.member(this.here.resident("党员", this.unit), branch, null).code());
		}
		this.here.grant("demo-community-worker", GrantRole.COMMUNITY_WORKER, this.community, null);
		this.installation = Installation.of(directory, this.here.batch());
		this.token = Client.of(this.installation.port(1)).mint("COMMUNITY_WORKER").body().path("token").asString();
		assertThat(this.token).isNotEmpty();
		this.listeners.add(new Listener(this.installation.port(0), this.token));
		this.listeners.add(new Listener(this.installation.port(1), this.token));
		try (Writers writers = writers()) {
			writers.more(1);
			Patience.until("everybody listens", Duration.ofMinutes(1),
					() -> this.listeners.stream().allMatch(Listener::began));
		}
		this.early = this.ledger.changes().keySet();
	}

	@AfterAll
	void remove() {
		this.listeners.forEach(Listener::close);
		this.installation.close();
	}

	@Test
	void losesAndDoublesNothingWhenTheDatabaseIsKilled() throws Exception {
		try (Writers writers = writers()) {
			for (int kill = 0; kill < KILLS; kill++) {
				writers.more(SOME);
				this.installation.killDatabase();
				logger.info("{} changes after the database was back: {}", SOME, writers.more(SOME));
			}
		}
		audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsKilled() throws Exception {
		try (Writers writers = writers()) {
			for (int kill = 0; kill < KILLS; kill++) {
				writers.more(SOME);
				this.installation.killServer(kill % 2);
				writers.more(SOME);
			}
		}
		audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsStoppedWhichAnswersAndSeesOffWhoeverIsThere() throws Exception {
		try (Writers writers = writers(); Parting parting = new Parting(this.installation.port(1), this.token)) {
			writers.more(SOME);
			parting.listen();
			this.installation.database().freeze();
			try {
				parting.ask();
				this.installation.server(1).terminate();
				parting.awaitThatListeningEnds();
			}
			finally {
				this.installation.database().thaw();
			}
			parting.assertAnsweredAndSeenOff();
			Duration rest = this.installation.stopServer(1);
			logger.info("A server stopped {} after all were seen off", rest);
			assertThat(rest).isLessThan(STOP);
			writers.more(SOME);
		}
		audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsFrozenAndTheOtherGoesOn() throws Exception {
		try (Writers writers = writers()) {
			writers.more(SOME);
			this.installation.server(1).freeze();
			try {
				logger.info("{} changes while a server was frozen: {}", SOME, writers.more(SOME));
			}
			finally {
				this.installation.server(1).thaw();
			}
			writers.more(SOME);
		}
		audit();
	}

	@Test
	void losesAndDoublesNothingWhenTheAnswerToACommitIsLost() throws Exception {
		try (Writers writers = writers()) {
			writers.more(SOME);
			CountDownLatch cuts = this.installation.beforeDatabase().cutAnswers(5 * KILLS, "IdempotencyKey", COMMIT);
			assertThat(cuts.await(1 + KILLS, TimeUnit.MINUTES)).isTrue();
			writers.more(SOME);
		}
		audit();
	}

	@Test
	void losesAndDoublesNothingWhenTheAnswerToAClientIsLost() throws Exception {
		try (Writers writers = writers()) {
			writers.more(SOME);
			CountDownLatch cuts = this.installation.beforeServer().cutAnswers(5 * KILLS, "idempotencyKey");
			assertThat(cuts.await(1 + KILLS, TimeUnit.MINUTES)).isTrue();
			writers.more(SOME);
		}
		audit();
	}

	@Test
	void saysSoonThatTheDatabaseIsFrozenAndServesSoonAfterwards() throws Exception {
		try (Writers writers = writers();
				GraphQlSocket socket = GraphQlSocket.connect(this.installation.port(0)).init(this.token)) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			writers.more(SOME);
			// What is known by now has one deadline.
			for (int server = 0; server < 2; server++) {
				assertThat(ask(client(server), Request.READING).code()).isEmpty();
				assertThat(ask(client(server), Request.CHANGING).code()).isEmpty();
				assertThat(ask(client(server), Request.REFUSED).code()).isEqualTo("FORBIDDEN");
			}
			this.installation.database().freeze();
			try {
				socket.subscribe("1", READ, Map.of());

				List<Told> told = together();
				logger.info("While it is frozen: {}", told.stream().map(Told::after).sorted().toList());
				assertThat(told).allSatisfy(FaultsIT::assertToldSoon);
				assertThat(socket.next().toString()).contains("DATABASE_UNAVAILABLE");
				assertThat(client(0).get("/actuator/health/readiness").status()).isEqualTo(503);
				assertThat(client(0).get("/actuator/health/liveness").status()).isEqualTo(200);
			}
			finally {
				this.installation.database().thaw();
			}
			logger.info("Served again after {}",
					Patience.until("both read and write", RECOVERY,
							() -> IntStream.range(0, 2)
								.allMatch((server) -> ask(client(server), Request.READING).code().isEmpty()
										&& ask(client(server), Request.CHANGING).code().isEmpty())));
			writers.more(2 * SOME);
		}
		audit();
	}

	private void audit() throws IOException {
		Map<String, Integer> changes = new HashMap<>(this.ledger.changes());
		changes.keySet().removeAll(this.early);
		try (Driver driver = this.installation.driver()) {
			Audit audit = new Audit(driver, this.ledger);
			audit.assertNothingLostDoubledOrHalf();
			for (Listener listener : this.listeners) {
				listener.awaitAll(changes);
				audit.assertHeard(listener, changes.keySet());
			}
		}
		logger.info("{} changes acknowledged, {} attempts made again, {} events heard over {} connections",
				this.ledger.acknowledged(), this.ledger.failures(),
				this.listeners.stream().mapToInt(Listener::events).sum(),
				this.listeners.stream().mapToInt(Listener::connections).sum());
	}

	private Writers writers() {
		return new Writers(
				this.installation.entrances().stream().map((port) -> Client.of(port).with(this.token)).toList(),
				this.ledger, this.filers, this.unit.code(), this.community.code());
	}

	private Client client(int server) {
		return Client.of(this.installation.port(server)).with(this.token);
	}

	/** Asks more often at once than the server has connections. */
	private List<Told> together() throws Exception {
		List<Told> told = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Told>> running = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				Request request = Request.values()[i % Request.values().length];
				Client client = client(i % 2);
				running.add(threads.submit(() -> {
					long begin = System.nanoTime();
					Answer answer = ask(client, request);
					return new Told(answer, request, Duration.ofNanos(System.nanoTime() - begin));
				}));
			}
			for (Future<Told> one : running) {
				told.add(one.get());
			}
		}
		return told;
	}

	private static Answer ask(Client client, Request request) {
		return switch (request) {
			case READING -> client.ask(READ);
			case CHANGING -> client.ask(
					"mutation($input: ConfirmNeedSkillsInput!) { confirmNeedSkills(input: $input) { userErrors { code } } }",
					Map.of("input", Map.of("idempotencyKey", Ids.next(), "need", "none", "expectedVersion", 0, "skills",
							List.of())));
			case REFUSED -> client.with(null).ask("{ grants { nodes { code } } }");
		};
	}

	private static void assertToldSoon(Told told) {
		assertThat(told.answer().code()).as(told.answer().toString()).isIn(Writers.ASK_AGAIN);
		assertThat(told.answer().text()).doesNotContain("java.", "Exception:", "bolt", "127.0.0.1", "neo4j");
		assertThat(told.after()).as(told.request().name())
			.isLessThan(((told.request() == Request.READING) ? READING : WRITING).plusSeconds(1));
	}

	/** What is asked for: a refusal is written down before it is answered. */
	private enum Request {

		READING, CHANGING, REFUSED

	}

	private record Told(Answer answer, Request request, Duration after) {
	}

}
