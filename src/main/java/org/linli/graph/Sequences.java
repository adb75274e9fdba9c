package org.linli.graph;

import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues codes such as {@code N-000042}: a letter for the kind and the next number of
 * that kind. Numbers are taken under a lock, so no two are alike, in a transaction of
 * their own, so that nobody waits for a number until what another one is for is written.
 * The number of what is not written in the end is left out.
 */
@Component
public class Sequences {

	private final GraphWriter writer;

	private final PlatformTransactionManager transactions;

	private final int timeout;

	Sequences(GraphWriter writer, @Lazy PlatformTransactionManager transactions, GraphSettings settings) {
		this.writer = writer;
		this.transactions = transactions;
		this.timeout = (int) Deadlines.transaction(settings.writeTimeout()).toSeconds();
	}

	/** The next code of this kind. */
	public String next(String kind) {
		TransactionTemplate alone = new TransactionTemplate(this.transactions);
		alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		alone.setTimeout(this.timeout);
		Object number = alone.execute((status) -> this.writer.run(Scope.everything(), """
				MERGE (s:Sequence {name: $kind})
				SET s.value = coalesce(s.value, 0) + 1
				RETURN s.value AS number
				""", Map.of("kind", kind)).getFirst().get("number"));
		return code(kind, (number instanceof Long value) ? value : 1);
	}

	/** The code with this number. */
	public static String code(String kind, long number) {
		return "%s-%06d".formatted(kind, number);
	}

}
