package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class GateTests {

	private static final Duration SOON = Duration.ofMillis(50);

	private static final Duration LATE = Duration.ofMinutes(1);

	private final Deadlines deadlines = new Deadlines();

	private final CountDownLatch inside = new CountDownLatch(1);

	private final CountDownLatch enough = new CountDownLatch(1);

	@Test
	void nobodyUsesADatabaseThatPausesAndEverybodyDoesAfterwards() throws InterruptedException {
		int before = this.deadlines.returns();

		assertThat(this.deadlines.pause(SOON)).isTrue();
		assertThat(this.deadlines.paused()).isTrue();
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(LATE, () -> "answer"));
		this.deadlines.resume();

		assertThat(this.deadlines.within(LATE, () -> "answer")).isEqualTo("answer");
		assertThat(this.deadlines.returns()).as("all is planned anew").isGreaterThan(before);
	}

	@Test
	void aPauseBeginsWhenWhatWasBegunIsFinished() throws InterruptedException {
		AtomicBoolean finished = new AtomicBoolean();
		Thread client = Thread.ofVirtual().start(() -> this.deadlines.within(LATE, () -> {
			work();
			finished.set(true);
			return "answer";
		}));
		assertThat(this.inside.await(10, TimeUnit.SECONDS)).isTrue();
		Thread.ofVirtual().start(() -> {
			while (!this.deadlines.paused()) {
				Thread.onSpinWait();
			}
			this.enough.countDown();
		});

		assertThat(this.deadlines.pause(LATE)).isTrue();

		assertThat(finished).isTrue();
		client.join();
	}

	@Test
	void thereIsNoPauseWhereSomebodyDoesNotFinishThoughHeWasToldToAtTheDeadline() throws InterruptedException {
		AtomicBoolean stop = new AtomicBoolean();
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> this.deadlines.within(SOON, () -> {
			while (!stop.get()) {
				Thread.onSpinWait();
			}
			return "too late";
		}));

		assertThat(this.deadlines.pause(SOON)).isFalse();
		assertThat(this.deadlines.within(LATE, () -> "answer")).isEqualTo("answer");
		stop.set(true);
		assertThat(this.deadlines.pause(LATE)).isTrue();
	}

	@Test
	void ofTwoWhoPauseItOneIsRefused() throws InterruptedException {
		assertThat(this.deadlines.pause(SOON)).isTrue();
		assertThat(this.deadlines.pause(LATE)).isFalse();
		assertThat(this.deadlines.paused()).isTrue();
	}

	private void work() {
		this.inside.countDown();
		try {
			this.enough.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
