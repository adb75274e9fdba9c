package org.linli.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GraphWriterIT extends GraphIT {

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

}
