package org.linli.talent;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads teams, which are seen where they work.
 */
@Repository
class TeamGraph {

	private final GraphReader reader;

	TeamGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Team> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (t:Team {id: id})
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN id AS key, t AS team
				""", Map.of("ids", ids), TeamGraph::toTeam);
	}

	List<Team> page(Scope scope, @Nullable TeamKind kind, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (t:Team)
				  USING INDEX SEEK t:Team(scopePath, code)
				  WHERE t.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND t.scopePath < s.to
				    AND t.code IS NOT NULL
				    AND ($kind IS NULL OR t.kind = $kind)
				  WITH t, t.scopePath AS path, t.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN t
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN t AS team
				ORDER BY t.scopePath, t.code
				LIMIT $limit
				""", page.parameters("kind", kind), TeamGraph::toTeam);
	}

	/** How many teams {@link #page} finds in all. */
	int count(Scope scope, @Nullable TeamKind kind, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (t:Team)
				USING INDEX SEEK t:Team(scopePath, code)
				WHERE t.scopePath >= s.from
				  AND t.scopePath < s.to
				  AND t.code IS NOT NULL
				  AND ($kind IS NULL OR t.kind = $kind)
				RETURN count(t)
				""", page.parameters("kind", kind));
	}

	private static Team toTeam(Record row) {
		return TeamMapper.map(row.get("team"));
	}

}
