package org.linli.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class TurnsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final AtomicInteger reading = new AtomicInteger();

	private final CountDownLatch enough = new CountDownLatch(1);

	@ParameterizedTest
	@CsvSource({ "20, 6, 9", "8, 2, 3", "4, 1, 1", "1, 1, 1" })
	void nobodyReadsOnMoreThanTwoThirdsOfTheConnections(int connections, int share, int all) throws Exception {
		Turns turns = turns(connections);
		List<Thread> busy = readers(turns, Work.of("one", PATIENCE), 30);
		Patience.until("the share is taken", PATIENCE, () -> this.reading.get() == share);
		List<Thread> others = readers(turns, Work.of("another", PATIENCE), 30);
		Patience.until("all is taken", PATIENCE, () -> this.reading.get() == all && turns.shares() == 2);

		this.enough.countDown();

		for (Thread thread : Stream.concat(busy.stream(), others.stream()).toList()) {
			assertThat(thread.join(PATIENCE)).isTrue();
		}
		assertThat(this.reading).hasValue(60);
		assertThat(turns.shares()).as("nothing is kept of who reads no longer").isZero();
	}

	@Test
	void theServerItselfReadsOnAll() throws Exception {
		Turns turns = turns(20);
		List<Thread> own = readers(turns, Work.endless(), 30);
		Patience.until("all is taken", PATIENCE, () -> this.reading.get() == 9);

		this.enough.countDown();

		for (Thread thread : own) {
			assertThat(thread.join(PATIENCE)).isTrue();
		}
		assertThat(turns.shares()).isZero();
	}

	@Test
	void whoIsInterruptedWaitsForNoTurnOfItsOwn() throws Exception {
		Turns turns = turns(1);
		Work request = Work.of("one", PATIENCE);
		List<Thread> busy = readers(turns, request, 1);
		Patience.until("the share is taken", PATIENCE, () -> this.reading.get() == 1);

		Thread.currentThread().interrupt();
		PretendedRequest.in(request, () -> assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> turns.toRead(() -> "never")));

		assertThat(Thread.interrupted()).isTrue();
		this.enough.countDown();
		assertThat(busy.getFirst().join(PATIENCE)).isTrue();
		assertThat(turns.shares()).isZero();
	}

	private List<Thread> readers(Turns turns, Work request, int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> Thread
				.startVirtualThread(() -> PretendedRequest.in(request, () -> turns.toRead(this::read))))
			.toList();
	}

	private int read() {
		int number = this.reading.incrementAndGet();
		try {
			assertThat(this.enough.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return number;
	}

	private static Turns turns(int connections) {
		Duration some = Duration.ofSeconds(4);
		return new Turns(new GraphSettings(GraphSettings.EMBEDDED, "neo4j", null, "neo4j", Path.of("none"), 64, some,
				some, some, connections));
	}

}
