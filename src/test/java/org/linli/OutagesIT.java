package org.linli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.Client;
import org.linli.testing.Patience;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a crowd that asks and eight clients that write are told while the database is
 * stopped, frozen, cut off or has no connection left, and how soon all is as before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesIT {

	private static final Logger logger = LoggerFactory.getLogger(OutagesIT.class);

	private static final int SOME = 40;

	/** As many failures tell that the outage is felt by everybody. */
	private static final int MANY = 60;

	private static final List<Integer> BOTH = List.of(0, 1);

	/** A quarter of the connections of a server. */
	private static final int FOR_CHANGES = 5;

	private static final Duration SOAK = Duration.ofSeconds(Integer.getInteger("linli.faults.soak", 20));

	/** From one fault to the next. */
	private static final Duration BETWEEN = SOAK.dividedBy(30).plusSeconds(5);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

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
	void saysSoWhileTheDatabaseIsStoppedAndServesSoonAfterItIsStartedAgain() throws Exception {
		outage("stopped", BOTH, () -> this.installation.stopDatabase(), () -> this.installation.startDatabase());
	}

	@Test
	void saysSoWhileTheDatabaseIsFrozenAndServesSoonAfterItGoesOn() throws Exception {
		outage("frozen", BOTH, () -> this.installation.database().freeze(), () -> this.installation.database().thaw());
	}

	@Test
	void saysSoWhileTheDatabaseCannotBeReachedAndServesSoonAfterItCan() throws Exception {
		try (BlackHole hole = new BlackHole(this.installation)) {
			outage("unreachable", hole.servers(), hole::open, hole::close);
		}
	}

	@Test
	void answersWhoReadsWhileNoConnectionIsLeftForChangesAndChangesSoonAfterOneIs() throws Exception {
		int failures = this.town.ledger().failures();
		try (Driver driver = this.installation.driver();
				Session session = driver.session();
				Crowd crowd = new Crowd(this.town)) {
			Transaction held = session.beginTransaction();
			held.run("UNWIND $codes AS code MATCH (m:PartyMember {code: code}) SET m.locked = true",
					Map.of("codes", this.town.others()))
				.consume();
			try (Writers blocked = this.town.writers(this.town.others())) {
				Patience.until("changes hold all connections they may", PATIENCE,
						() -> inUse(0) >= FOR_CHANGES && inUse(1) >= FOR_CHANGES);
				int answered = crowd.answers("");
				Patience.until("all who change are told", PATIENCE,
						() -> this.town.ledger().failures() - failures > 2 * this.town.others().size());
				assertThat(crowd.answers("") - answered).isGreaterThan(MANY);
				assertThat(this.town.client(0).get("/actuator/health/readiness").status()).isEqualTo(200);
				held.rollback();
				logger.info("No connection left: served again after {}, {} changes after {}, the crowd was told {}",
						this.town.recovery(), SOME, blocked.more(SOME), crowd.codes());
			}
			assertThat(crowd.faults()).isEmpty();
		}
		Patience.until("all connections are given back", Town.RECOVERY, () -> inUse(0) <= 1 && inUse(1) <= 1);
		this.town.audit();
	}

	@Test
	void staysAsItIsHoweverLongItIsAskedAndWhateverFailsMeanwhile() throws Exception {
		List<LinliProcess> servers = List.of(this.installation.server(0), this.installation.server(1));
		int faults = 0;
		try (Crowd crowd = new Crowd(this.town); Writers writers = this.town.writers()) {
			writers.more(20 * SOME);
			List<Long> bytes = measure(servers, LinliProcess::liveBytes);
			List<Long> threads = measure(servers, LinliProcess::threads);
			long end = System.nanoTime() + SOAK.toNanos();
			while (System.nanoTime() < end) {
				fail(faults++);
				this.town.recovery();
				long next = Math.min(end, System.nanoTime() + BETWEEN.toNanos());
				while (System.nanoTime() < next) {
					writers.more(SOME);
				}
			}
			List<Long> bytesAfter = measure(servers, LinliProcess::liveBytes);
			List<Long> threadsAfter = measure(servers, LinliProcess::threads);
			logger.info("{} with {} faults: {} bytes and {} threads, at first {} and {}; the crowd was told {}", SOAK,
					faults, bytesAfter, threadsAfter, bytes, threads, crowd.codes());
			assertThat(crowd.faults()).isEmpty();
			for (int server = 0; server < 2; server++) {
				assertThat(bytesAfter.get(server)).isLessThan(bytes.get(server) * 6 / 5);
				assertThat(threadsAfter.get(server)).isLessThan(threads.get(server) + 20);
			}
		}
		this.town.audit();
	}

	/** The database fails in one way after the other, for a short while. */
	private void fail(int number) throws Exception {
		switch (number % 3) {
			case 0 -> {
				this.installation.database().freeze();
				try {
					Patience.until("it is felt", PATIENCE,
							() -> Question.READING.ask(this.town.client(0)).code().equals("DATABASE_UNAVAILABLE"));
				}
				finally {
					this.installation.database().thaw();
				}
			}
			case 1 -> this.installation.killDatabase();
			default -> {
				this.installation.stopDatabase();
				this.installation.startDatabase();
			}
		}
	}

	private static List<Long> measure(List<LinliProcess> servers, Measure measure) throws IOException {
		List<Long> all = new ArrayList<>();
		for (LinliProcess server : servers) {
			all.add(measure.of(server));
		}
		return all;
	}

	/**
	 * Ends and begins again what everybody needs, while a crowd asks and writers write.
	 */
	private void outage(String name, List<Integer> servers, Step begin, Step end) throws Exception {
		try (Crowd crowd = new Crowd(this.town); Writers writers = this.town.writers()) {
			writers.more(SOME);
			int before = crowd.answers("DATABASE_UNAVAILABLE");
			begin.run();
			try {
				Patience.until("everybody is told", PATIENCE,
						() -> crowd.answers("DATABASE_UNAVAILABLE") - before > MANY);
				for (int server : servers) {
					Client client = this.town.client(server);
					Patience.until("readiness is told", Duration.ofSeconds(5),
							() -> client.get("/actuator/health/readiness").status() == 503);
					assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
					assertThat(client.get("/actuator/prometheus").status()).isEqualTo(200);
				}
			}
			finally {
				end.run();
			}
			Duration recovery = this.town.recovery();
			logger.info("{}: served again after {}, {} changes after {}, the crowd was told {}", name, recovery, SOME,
					writers.more(SOME), crowd.codes());
			assertThat(crowd.faults()).isEmpty();
		}
		this.town.audit();
	}

	/** How many connections to the database a server uses. */
	private int inUse(int server) {
		return this.town.client(server)
			.get("/actuator/prometheus")
			.text()
			.lines()
			.filter((line) -> line.startsWith("db_client_connection_count{") && line.contains("state=\"used\""))
			.mapToInt((line) -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	/** What is measured of a server. */
	private interface Measure {

		long of(LinliProcess server) throws IOException;

	}

	/** What is done to the database. */
	private interface Step {

		void run() throws Exception;

	}

}
