package org.linli.graph;

import java.util.Map;

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
