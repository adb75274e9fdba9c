package org.linli.graph;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.linli.testing.Together;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SequencesIT extends GraphIT {

	/** The pool of the platform has one thread for two processors. */
	private static final Executor THREADS = (task) -> Thread.ofVirtual().start(task);

	private final String kind = Ids.next();

	@Autowired
	private Sequences sequences;

	@Autowired
	private WritingTransactions transactions;

	@Test
	void nobodyWaitsForAChangeThatTookANumberAndIsNotDone() throws Exception {
		CountDownLatch taken = new CountDownLatch(1);
		CountDownLatch enough = new CountDownLatch(1);
		CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> this.transactions.run(() -> {
			String code = this.sequences.next(this.kind);
			taken.countDown();
			await(enough);
			return code;
		}), THREADS);
		try {
			assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
			CompletableFuture<String> other = CompletableFuture
				.supplyAsync(() -> this.transactions.run(() -> this.sequences.next(this.kind)), THREADS);

			assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(Sequences.code(this.kind, 2));
		}
		finally {
			enough.countDown();
		}
		assertThat(slow.get(60, TimeUnit.SECONDS)).isEqualTo(Sequences.code(this.kind, 1));
	}

	@Test
	void noTwoNumbersAreAlike() {
		assertThat(Together.all(50, (i) -> this.transactions.run(() -> this.sequences.next(this.kind))))
			.doesNotHaveDuplicates()
			.contains(Sequences.code(this.kind, 1), Sequences.code(this.kind, 50));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(40, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
