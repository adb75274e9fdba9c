package org.linli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.linli.Question.Told;
import org.linli.testing.Client;
import org.linli.testing.GraphQlSocket;
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

	/** How much is written before and after each fault. */
	private static final int SOME = 40;

	private static final String COMMIT = "\u0000\u0002\u00b0\u0012\u0000\u0000";

	private static final Duration STOP = Duration.ofSeconds(10);

	private Town town;

	private Installation installation;

	@BeforeAll
	void install(@TempDir(cleanup = CleanupMode.NEVER) Path directory) throws IOException {
		this.town = Town.at(directory);
		this.installation = this.town.installation();
	}

	@AfterAll
	void remove() {
		this.town.close();
	}

	@Test
	void losesAndDoublesNothingWhenTheDatabaseIsKilled() throws Exception {
		try (Writers writers = this.town.writers()) {
			for (int kill = 0; kill < KILLS; kill++) {
				writers.more(SOME);
				this.installation.killDatabase();
				logger.info("{} changes after the database was back: {}", SOME, writers.more(SOME));
			}
		}
		this.town.audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsKilled() throws Exception {
		try (Writers writers = this.town.writers()) {
			for (int kill = 0; kill < KILLS; kill++) {
				writers.more(SOME);
				this.installation.killServer(kill % 2);
				writers.more(SOME);
			}
		}
		this.town.audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsStoppedWhichAnswersAndSeesOffWhoeverIsThere() throws Exception {
		try (Writers writers = this.town.writers();
				Parting parting = new Parting(this.installation.port(1), this.town.token())) {
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
		this.town.audit();
	}

	@Test
	void losesAndDoublesNothingWhenAServerIsFrozenAndTheOtherGoesOn() throws Exception {
		try (Writers writers = this.town.writers()) {
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
		this.town.audit();
	}

	@Test
	void losesAndDoublesNothingWhenTheAnswerToACommitIsLost() throws Exception {
		try (Writers writers = this.town.writers()) {
			writers.more(SOME);
			CountDownLatch cuts = this.installation.beforeDatabase().cutAnswers(5 * KILLS, "IdempotencyKey", COMMIT);
			assertThat(cuts.await(1 + KILLS, TimeUnit.MINUTES)).isTrue();
			writers.more(SOME);
		}
		this.town.audit();
	}

	@Test
	void losesAndDoublesNothingWhenTheAnswerToAClientIsLost() throws Exception {
		try (Writers writers = this.town.writers()) {
			writers.more(SOME);
			CountDownLatch cuts = this.installation.beforeServer().cutAnswers(5 * KILLS, "idempotencyKey");
			assertThat(cuts.await(1 + KILLS, TimeUnit.MINUTES)).isTrue();
			writers.more(SOME);
		}
		this.town.audit();
	}

	@Test
	void saysSoonThatTheDatabaseIsFrozenAndServesSoonAfterwards() throws Exception {
		try (Writers writers = this.town.writers();
				GraphQlSocket socket = GraphQlSocket.connect(this.installation.port(0)).init(this.town.token())) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			writers.more(SOME);
			// What is known by now has one deadline.
			for (int server = 0; server < 2; server++) {
				assertThat(Question.READING.ask(this.town.client(server)).code()).isEmpty();
				assertThat(Question.CHANGING.ask(this.town.client(server)).code()).isEmpty();
				assertThat(Question.REFUSED.ask(this.town.client(server)).code()).isEqualTo("FORBIDDEN");
			}
			this.installation.database().freeze();
			try {
				socket.subscribe("1", Question.READ, Map.of());

				List<Told> told = together();
				logger.info("While it is frozen: {}", told.stream().map(Told::after).sorted().toList());
				assertThat(told).allSatisfy(Told::assertFailedSoon);
				assertThat(socket.next().toString()).contains("DATABASE_UNAVAILABLE");
				assertThat(this.town.client(0).get("/actuator/health/readiness").status()).isEqualTo(503);
				assertThat(this.town.client(0).get("/actuator/health/liveness").status()).isEqualTo(200);
			}
			finally {
				this.installation.database().thaw();
			}
			logger.info("Served again after {}", this.town.recovery());
			writers.more(2 * SOME);
		}
		this.town.audit();
	}

	/** Asks more often at once than the server has connections. */
	private List<Told> together() throws Exception {
		List<Told> told = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Told>> running = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				Question question = Question.ALL.get(i % Question.ALL.size());
				Client client = this.town.client(i % 2);
				running.add(threads.submit(() -> question.told(client)));
			}
			for (Future<Told> one : running) {
				told.add(one.get());
			}
		}
		return told;
	}

}
