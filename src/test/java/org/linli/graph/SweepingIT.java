package org.linli.graph;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept for two days only is forgotten then.
 */
class SweepingIT extends GraphIT {

	@Autowired
	private Sweeping sweeping;

	@Autowired
	private WritingTransactions transactions;

	@Test
	void keepsAKeyThatIsUsedAnewMeanwhile() throws Exception {
		String mark = Ids.next();
		this.driver.executableQuery(
				"CREATE (:IdempotencyKey {viewer: $mark, operation: 'it', key: 'it', at: datetime() - duration('PT49H')})")
			.withParameters(Map.of("mark", mark))
			.execute();
		CountDownLatch used = new CountDownLatch(1);
		CountDownLatch passed = new CountDownLatch(1);
		CompletableFuture<Boolean> user = CompletableFuture.supplyAsync(() -> this.transactions.run(() -> {
			this.writer.run(Scope.everything(), "MATCH (k:IdempotencyKey {viewer: $mark}) SET k.at = datetime()",
					Map.of("mark", mark));
			used.countDown();
			return hold(passed);
		}));
		assertThat(used.await(60, TimeUnit.SECONDS)).isTrue();

		this.sweeping.sweep();
		passed.countDown();

		assertThat(user.get(60, TimeUnit.SECONDS)).isFalse();
		assertThat(this.driver.executableQuery("MATCH (k:IdempotencyKey {viewer: $mark}) RETURN k")
			.withParameters(Map.of("mark", mark))
			.execute()
			.records()).hasSize(1);
	}

	/** Gives the other a second in which to pass; answers whether it did. */
	private static boolean hold(CountDownLatch passed) {
		try {
			return passed.await(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Test
	void forgetsKeysAndEventsAfterTwoDays() {
		String mark = Ids.next();
		this.driver
			.executableQuery(
					"""
							UNWIND [{age: 'PT47H', what: 'young'}, {age: 'PT49H', what: 'old'}] AS one
							CREATE (:IdempotencyKey {viewer: $mark, operation: one.what, key: one.what, at: datetime() - duration(one.age)})
							CREATE (:Event {id: $mark + one.what, topic: $mark, aggregate: $mark + one.what, sequence: 1,
							  scopePath: 'nowhere/', after: one.what, at: datetime() - duration(one.age)})
							""")
			.withParameters(Map.of("mark", mark))
			.execute();

		this.sweeping.sweep();

		assertThat(this.driver.executableQuery("""
				MATCH (k:IdempotencyKey {viewer: $mark}) RETURN k.key AS kept
				UNION ALL
				MATCH (e:Event) WHERE e.topic = $mark RETURN e.after AS kept
				""").withParameters(Map.of("mark", mark)).execute().records())
			.extracting((row) -> row.get("kept").asString())
			.containsExactly("young", "young");
	}

}
