package org.linli.graph;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.testing.Patience;
import org.neo4j.driver.Driver;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class DatabaseHealthTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final Deadlines deadlines = new Deadlines();

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicBoolean gone = new AtomicBoolean();

	private final DatabaseHealth health = new DatabaseHealth(driver(), settings(), this.deadlines);

	@Test
	void asksTheDatabaseOnceInASecondHoweverOftenItIsAsked() throws Exception {
		long began = System.nanoTime();
		try (ExecutorService probes = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Status> probe = () -> this.health.health().getStatus();
			for (Future<Status> told : probes.invokeAll(Collections.nCopies(2_000, probe))) {
				assertThat(told.get()).isEqualTo(Status.UP);
			}
		}
		long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

		assertThat((long) this.asked.get()).isBetween(1L, seconds + 2);
	}

	@Test
	void tellsThatTheDatabaseWentAndThatItCameBack() {
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		this.gone.set(true);
		Patience.until("it is down", SOON, () -> Status.DOWN.equals(this.health.health().getStatus()));
		this.gone.set(false);
		Patience.until("it is up", SOON, () -> Status.UP.equals(this.health.health().getStatus()));
	}

	@Test
	void isDownDuringAPauseFromItsFirstMomentToItsLast() throws InterruptedException {
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.deadlines.pause(SOON)).isTrue();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		this.deadlines.resume();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	private Driver driver() {
		ExecutableQuery[] query = new ExecutableQuery[1];
		query[0] = made(ExecutableQuery.class, (proxy, method, arguments) -> {
			if (!method.getName().equals("execute")) {
				return query[0];
			}
			this.asked.incrementAndGet();
			if (this.gone.get()) {
				throw new ServiceUnavailableException("gone");
			}
			return null;
		});
		return made(Driver.class, (proxy, method, arguments) -> query[0]);
	}

	private static <T> T made(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static GraphSettings settings() {
		return new GraphSettings(GraphSettings.EMBEDDED, "neo4j", null, "neo4j", Path.of("none"), 64, SOON, SOON, SOON,
				20);
	}

}
