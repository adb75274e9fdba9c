package org.linli.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GraphWriterIT extends GraphIT {

	@Autowired
	private WritingTransactions transactions;

	@Autowired
	private PlatformTransactionManager manager;

	@Test
	void refusesARelationToWhatDoesNotExist() {
		String known = Ids.next();
		GraphBatch batch = new GraphBatch("TEST").entity("Trial", known, Map.of())
			.relation("LEADS_TO", known, Ids.next());

		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> load(batch))
			.withMessageContaining("Not all of 1 rows could be loaded: 0 nodes and 0 relations");
	}

	@Test
	void refusesWhatStandsOutsideOfTheScopeAndWritesNothingOfIt() {
		String inside = Ids.next();
		String outside = Ids.next();
		GraphBatch batch = new GraphBatch("TEST").entity("Trial", inside, Map.of("scopePath", "here/grid/"))
			.entity("Trial", outside, Map.of("scopePath", "there/grid/"));

		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.writer.load(Scope.of("here/"), batch, (count) -> {
			}))
			.withMessageContaining("Not all of 2 rows could be loaded: 1 nodes");
		assertThat(this.driver.executableQuery("MATCH (n:Entity) WHERE n.id IN $ids RETURN n")
			.withParameters(Map.of("ids", List.of(inside, outside)))
			.execute()
			.records()).isEmpty();
	}

	@Test
	void saysThatNobodyKnowsWhatBecameOfAChangeThatTheDatabaseEndsBeforeItsCommit() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.transactions.run(() -> ended("CREATE (t:Trial) RETURN t.id AS id")));
	}

	@Test
	void takesANumberOnceMoreIfTheDatabaseEndsThat() {
		AtomicInteger attempts = new AtomicInteger();
		TransactionTemplate alone = new TransactionTemplate(this.manager);
		alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

		String answer = this.transactions.run(() -> {
			if (attempts.incrementAndGet() == 1) {
				alone.executeWithoutResult((status) -> ended("CREATE (t:Trial) RETURN t.id AS id"));
			}
			return "done";
		});

		assertThat(answer).isEqualTo("done");
		assertThat(attempts).hasValue(2);
	}

	/** Runs a statement in a transaction that is then ended from elsewhere. */
	private String ended(String statement) {
		this.writer.run(Scope.everything(), statement, Map.of());
		String own = String.valueOf(this.writer.run(Scope.everything(), """
				SHOW TRANSACTIONS YIELD transactionId, currentQuery
				WHERE currentQuery STARTS WITH 'SHOW TRANSACTIONS'
				RETURN transactionId AS id
				""", Map.of()).getFirst().get("id"));
		this.driver.executableQuery("TERMINATE TRANSACTION $id").withParameters(Map.of("id", own)).execute();
		return own;
	}

}
