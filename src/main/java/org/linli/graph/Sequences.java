package org.linli.graph;

import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Issues codes such as {@code N-000042}: a letter for the kind and the next number of
 * that kind. Numbers are taken under a lock, so no two are alike.
 */
@Component
public class Sequences {

	private final GraphWriter writer;

	Sequences(GraphWriter writer) {
		this.writer = writer;
	}

	/** The next code of this kind. To be called within a transaction. */
	public String next(String kind) {
		Object number = this.writer.run(Scope.everything(), """
				MERGE (s:Sequence {name: $kind})
				SET s.value = coalesce(s.value, 0) + 1
				RETURN s.value AS number
				""", Map.of("kind", kind)).getFirst().get("number");
		return code(kind, (number instanceof Long value) ? value : 1);
	}

	/** The code with this number. */
	public static String code(String kind, long number) {
		return "%s-%06d".formatted(kind, number);
	}

}
