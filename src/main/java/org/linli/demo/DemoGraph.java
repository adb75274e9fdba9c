package org.linli.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * The mark that says how far the demonstration was loaded, and what carries its
 * provenance. The mark itself carries none: it stays when the demonstration is removed,
 * so that it does not come back at the next start.
 */
@Repository
class DemoGraph {

	static final String PROVENANCE = "DEMO";

	private final GraphReader reader;

	private final GraphWriter writer;

	DemoGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/** LOADING or COMPLETE; null if a load never began. */
	@Nullable String state(Scope scope) {
		return this.reader.first(scope, """
				MATCH (d:DemoLoad)
				RETURN d.state AS state
				""", Map.of(), (row) -> row.get("state").asString());
	}

	boolean empty(Scope scope) {
		return Boolean.TRUE.equals(this.reader.first(scope, """
				RETURN NOT EXISTS { MATCH (:Entity) } AND NOT EXISTS { MATCH (:TerritoryLevel) } AS empty
				""", Map.of(), (row) -> row.get("empty").asBoolean()));
	}

	void begin(Scope scope) {
		this.writer.run(scope, """
				CREATE (d:DemoLoad {state: 'LOADING', startedAt: datetime()})
				""", Map.of());
	}

	void complete(Scope scope) {
		this.writer.run(scope, """
				MATCH (d:DemoLoad)
				SET d.state = 'COMPLETE', d.completedAt = datetime()
				""", Map.of());
	}

	/** Deletes what was loaded, in transactions of some thousand nodes. */
	void remove(Scope scope) {
		boolean more = true;
		while (more) {
			List<Map<String, Object>> removed = this.writer.run(scope, """
					MATCH (n)
					WHERE n.provenance = $provenance
					  AND (n.scopePath IS NULL
					    OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to))
					WITH n
					LIMIT 5000
					DETACH DELETE n
					RETURN count(*) AS removed
					""", Map.of("provenance", PROVENANCE));
			more = !Long.valueOf(0).equals(removed.getFirst().get("removed"));
		}
	}

	/** How much there is, from the counts that the database keeps. */
	Counts counts(Scope scope) {
		return this.reader
			.list(scope, """
					RETURN
					  COUNT { (:Person) } AS persons,
					  COUNT { () } AS nodes,
					  COUNT { ()-->() } AS relations
					""", Map.of(),
					(row) -> new Counts(row.get("persons").asLong(), row.get("nodes").asLong(),
							row.get("relations").asLong()))
			.getFirst();
	}

	/** What a store holds. */
	record Counts(long persons, long nodes, long relations) {
	}

}
