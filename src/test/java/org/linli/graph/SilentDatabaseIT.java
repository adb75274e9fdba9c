package org.linli.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testing.GraphIT;
import org.linli.testing.TcpProxy;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What becomes of those who ask while the database says nothing.
 */
@ExtendWith(OutputCaptureExtension.class)
class SilentDatabaseIT extends GraphIT {

	private static final int POOL = 16;

	/** How many changes are made at a time. */
	private static final int WRITERS = POOL / 4;

	private static final Duration DEADLINE = Duration.ofSeconds(1);

	/** A deadline, and what a busy machine takes beside it. */
	private static final Duration PATIENCE = DEADLINE.plusSeconds(1);

	/** Counts for minutes. */
	private static final String ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)";

	private static final Scope ALL = Scope.everything();

	@Autowired
	private Neo4jConnectionDetails details;

	@Autowired
	private GraphSettings settings;

	@Autowired
	private Clock clock;

	@Autowired
	private ObjectProvider<StatementObserver> observers;

	private TcpProxy proxy;

	private Driver proxied;

	private GraphReader reader;

	private GraphWriter changes;

	private WritingTransactions transactions;

	@BeforeEach
	void connect() {
		this.proxy = TcpProxy.to(this.details.getUri().getPort());
		GraphSettings quick = settings(DEADLINE);
		Config.ConfigBuilder config = Config.builder();
		new GraphConfiguration().connectionLimits(quick).customize(config);
		this.proxied = GraphDatabase.driver(quick.uri(), this.details.getAuthToken(), config.build());
		DatabaseSelectionProvider database = DatabaseSelectionProvider
			.createStaticDatabaseSelectionProvider(quick.database());
		Neo4jTransactionManager manager = new Neo4jTransactionManager(this.proxied, database);
		manager.setApplicationContext(new StaticApplicationContext());
		Deadlines deadlines = new Deadlines();
		Turns turns = new Turns(quick);
		this.reader = new GraphReader(this.proxied, quick, deadlines, turns, this.clock, this.observers);
		this.changes = new GraphWriter(Neo4jClient.with(this.proxied).withDatabaseSelectionProvider(database).build(),
				this.proxied, quick, this.clock, this.observers);
		this.transactions = new WritingTransactions(manager, quick, deadlines, turns);
		warmUp();
	}

	@AfterEach
	void disconnect() {
		this.proxy.close();
		this.proxied.close();
	}

	@Test
	void readersAreToldAtTheDeadlineAndNoConnectionIsLost() throws Exception {
		this.proxy.fallSilent();

		assertThat(together(3 * POOL, this::read)).hasSize(3 * POOL)
			.allSatisfy((told) -> assertThat(told.failure()).isInstanceOf(DatabaseUnavailable.class))
			.allSatisfy((told) -> assertThat(told.after()).isLessThan(PATIENCE));

		this.proxy.resume();
		assertUsable();
	}

	@Test
	void writersAreToldAtTheDeadlineAndNoConnectionIsLost() throws Exception {
		CountDownLatch begun = new CountDownLatch(WRITERS);
		List<Told> told = together(WRITERS, () -> this.transactions.run(() -> {
			mark(Ids.next());
			begun.countDown();
			await(begun);
			this.proxy.fallSilent();
			return mark(Ids.next());
		}));

		assertThat(told).hasSize(WRITERS)
			.allSatisfy((one) -> assertThat(one.failure()).isInstanceOf(DatabaseUnavailable.class))
			.allSatisfy((one) -> assertThat(one.after()).isLessThan(PATIENCE));
		this.proxy.resume();
		assertUsable();
	}

	@Test
	void aChangeOfWhichNobodyKnowsWhetherItWasMadeIsNotMadeAgain() throws Exception {
		String id = Ids.next();
		AtomicInteger attempts = new AtomicInteger();
		this.proxy.cutAnswers(1, id, "\u0000\u0002\u00b0\u0012\u0000\u0000");

		Throwable failure = catchThrowable(() -> this.transactions.run(() -> {
			attempts.incrementAndGet();
			return mark(id);
		}));

		assertThat(failure).isInstanceOf(DatabaseUnavailable.class);
		assertThat(attempts).hasValue(1);
		assertThat(this.reader.count(ALL, "MATCH (n:Trial {mark: $id}) RETURN count(n)", Map.of("id", id))).isOne();
	}

	@Test
	void aChangeThatLostItsConnectionBeforeIsMadeAgain() throws Exception {
		String id = Ids.next();
		AtomicInteger attempts = new AtomicInteger();
		this.proxy.cutAnswers(1, id);

		this.transactions.run(() -> {
			attempts.incrementAndGet();
			return mark(id);
		});

		assertThat(attempts).hasValue(2);
		assertThat(this.reader.count(ALL, "MATCH (n:Trial {mark: $id}) RETURN count(n)", Map.of("id", id))).isOne();
	}

	@Test
	void tellsOfAChangeThatCannotBeRolledBackInNoTraceOfErrors(CapturedOutput output) {
		Throwable failure = catchThrowable(() -> this.transactions.run(() -> {
			mark(Ids.next());
			this.proxy.close();
			throw new IllegalStateException("what failed before");
		}));

		assertThat(failure).isInstanceOf(DatabaseUnavailable.class).hasStackTraceContaining("what failed before");
		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void whatTakesTooLongIsEndedByTheDatabaseAndSaidToTakeTooLong(CapturedOutput output) {
		Work request = Work.within(DEADLINE);
		Work.set(request);
		try {
			assertThat(catchThrowable(() -> this.reader.count(ALL, ENDLESS, Map.of())))
				.isInstanceOf(DeadlineExceeded.class);
			assertThat(request.left()).as("it was planned").isPositive();
			request.extend(request.left().negated());
			assertThat(catchThrowable(this::read)).as("no time is left").isInstanceOf(DeadlineExceeded.class);
		}
		finally {
			Work.set(null);
		}

		assertThat(request.statements()).isEqualTo(2);
		assertThat(
				this.proxied.executableQuery("SHOW TRANSACTIONS YIELD currentQuery RETURN collect(currentQuery) AS run")
					.execute()
					.records()
					.getFirst()
					.get("run")
					.asList())
			.doesNotContain(ENDLESS);
		assertThat(output).doesNotContain("does not answer", "rounded");
	}

	@Test
	void nobodyWaitsForADatabaseThatIsGone() throws Exception {
		this.proxy.close();

		assertThat(together(POOL, this::read))
			.allSatisfy((told) -> assertThat(told.failure()).isInstanceOf(DatabaseUnavailable.class));
		assertThat(together(POOL, () -> this.transactions.run(() -> mark(Ids.next()))))
			.allSatisfy((told) -> assertThat(told.failure()).isInstanceOf(DatabaseUnavailable.class));
	}

	@Test
	void whoeverFindsAllConnectionsInUseIsToldSo() {
		whileAllConnectionsAreInUse(() -> {
			GraphSettings slow = settings(DEADLINE.multipliedBy(10));
			GraphReader patient = new GraphReader(this.proxied, slow, new Deadlines(), new Turns(slow), this.clock,
					this.observers);

			assertThat(catchThrowable(() -> patient.count(ALL, "RETURN 1", Map.of())))
				.isInstanceOf(DatabaseUnavailable.class)
				.hasMessageContaining("from the pool");
		});
	}

	private void assertUsable() {
		whileAllConnectionsAreInUse(() -> {
		});
		for (int i = 0; i < 3 * POOL; i++) {
			read();
			this.transactions.run(() -> mark(Ids.next()));
		}
	}

	/** As many transactions as there are connections are open side by side. */
	private void whileAllConnectionsAreInUse(Runnable then) {
		List<Session> sessions = new ArrayList<>();
		try {
			for (int i = 0; i < POOL; i++) {
				Session session = this.proxied.session();
				sessions.add(session);
				Transaction open = session.beginTransaction();
				assertThat(open.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
			}
			then.run();
		}
		finally {
			sessions.forEach(Session::close);
		}
	}

	private GraphSettings settings(Duration deadline) {
		return new GraphSettings("bolt://127.0.0.1:" + this.proxy.port(), this.settings.username(),
				this.settings.password(), this.settings.database(), this.settings.directory(),
				this.settings.pageCache(), deadline, deadline, deadline, POOL);
	}

	/** Nothing is planned for the first time later on. */
	private void warmUp() {
		for (int i = 0; i < 2; i++) {
			read();
			Throwable cold = catchThrowable(() -> this.transactions.run(() -> mark(Ids.next())));
			assertThat(cold).satisfiesAnyOf((ex) -> assertThat(ex).isNull(),
					(ex) -> assertThat(ex).isInstanceOf(DatabaseUnavailable.class));
		}
	}

	private String read() {
		return String.valueOf(this.reader.count(ALL, "RETURN 1", Map.of()));
	}

	private String mark(String mark) {
		this.changes.run(ALL, "CREATE (:Trial {mark: $mark})", Map.of("mark", mark));
		return mark;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Does something several times at once. */
	private static List<Told> together(int times, Supplier<String> work) throws Exception {
		List<Told> told = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Told>> running = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				running.add(threads.submit(() -> {
					long begin = System.nanoTime();
					Throwable failure = catchThrowable(work::get);
					return new Told(failure, Duration.ofNanos(System.nanoTime() - begin));
				}));
			}
			for (Future<Told> one : running) {
				told.add(one.get());
			}
		}
		return told;
	}

	private record Told(Throwable failure, Duration after) {
	}

}
