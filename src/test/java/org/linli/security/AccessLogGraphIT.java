package org.linli.security;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.WritingTransactions;
import org.linli.security.AccessLogGraph.Chain;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class AccessLogGraphIT extends GraphIT {

	private static final LocalDate DAY = LocalDate.of(2001, 1, 1);

	private final String instance = Ids.next();

	private final CountDownLatch read = new CountDownLatch(1);

	private final CountDownLatch passed = new CountDownLatch(1);

	@Autowired
	private AccessLogGraph graph;

	@Autowired
	private WritingTransactions transactions;

	@Test
	void whoAddsToAChainWaitsForWhoAddsBefore() throws Exception {
		this.transactions.run(this::chain);
		CompletableFuture<Chain> first = CompletableFuture.supplyAsync(() -> this.transactions.run(() -> {
			Chain chain = chain();
			this.read.countDown();
			hold();
			this.graph.add(Scope.everything(), List.of(), new Chain(this.instance, DAY, 1, "hash", "seal", List.of()));
			return chain;
		}));
		assertThat(this.read.await(30, TimeUnit.SECONDS)).isTrue();

		Chain second = this.transactions.run(this::chain);
		this.passed.countDown();

		assertThat(first.get(30, TimeUnit.SECONDS).length()).isZero();
		assertThat(second.length()).isOne();
	}

	private Chain chain() {
		return this.graph.chain(Scope.everything(), this.instance, DAY);
	}

	/** Gives the other a second in which to pass. */
	private void hold() {
		try {
			this.passed.await(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
