package org.linli.graph;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class GraphReaderIT extends GraphIT {

	@Autowired
	private GraphReader reader;

	@Test
	void keepsTheFirstRowOfAKey() {
		Map<String, Integer> rows = this.reader.byKey(Scope.everything(), """
				UNWIND [['a', 1], ['b', 2], ['a', 3], ['b', 4]] AS row
				RETURN row[0] AS key, row[1] AS number
				""", Map.of(), (row) -> row.get("number").asInt());

		assertThat(rows).isEqualTo(Map.of("a", 1, "b", 2));
	}

}
