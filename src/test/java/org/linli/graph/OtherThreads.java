package org.linli.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.linli.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Threads beside that of a test, and what became of them.
 */
final class OtherThreads {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Map<Thread, Throwable> failures = new ConcurrentHashMap<>();

	Thread begin(Runnable work) {
		Thread thread = new Thread(work);
		thread.setUncaughtExceptionHandler((of, failure) -> this.failures.put(of, failure));
		thread.start();
		return thread;
	}

	/** It ends soon, and well. */
	void ends(Thread thread) throws InterruptedException {
		assertThat(thread.join(PATIENCE)).isTrue();
		assertThat(this.failures).doesNotContainKey(thread);
	}

	/** It ends soon, by a failure. */
	void fails(Thread thread) throws InterruptedException {
		assertThat(thread.join(PATIENCE)).isTrue();
		assertThat(this.failures).containsKey(thread);
	}

	/** Something that one of them is at until it is told to go on. */
	Held held() {
		return new Held();
	}

	/** Returns once it waits for something, as long as that may take. */
	static void waits(Thread thread) {
		Patience.until("it waits", PATIENCE, () -> thread.getState() == Thread.State.TIMED_WAITING);
	}

	/** Waits for the others who come there. */
	static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a thread is at. */
	final class Held {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch goingOn = new CountDownLatch(1);

		private @Nullable Thread thread;

		/** In the other thread, until it is told to go on. */
		void waits() {
			this.begun.countDown();
			await(this.goingOn);
		}

		/** Returns once that thread is at it. */
		void by(Thread thread) {
			this.thread = thread;
			await(this.begun);
		}

		/** It is still at it, and ends when it is told to. */
		void ends() throws InterruptedException {
			OtherThreads.this.ends(told());
		}

		/** It is still at it, and fails when it is told to go on. */
		void fails() throws InterruptedException {
			OtherThreads.this.fails(told());
		}

		private Thread told() {
			Thread other = Objects.requireNonNull(this.thread);
			assertThat(other.isAlive()).isTrue();
			this.goingOn.countDown();
			return other;
		}

	}

}
