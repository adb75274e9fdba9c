package org.linli.territory;

import java.util.List;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;

import org.springframework.stereotype.Repository;

/**
 * Lists places of open levels, which everybody sees, where the viewer looks around.
 */
@Repository
class PlaceListGraph {

	private final GraphReader reader;

	PlaceListGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * The next places. The key of a level is its region and its code, so levels of one
	 * code end alike.
	 */
	List<Territory> page(Scope scope, PlaceFilter filter, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (t:Territory)
				  USING INDEX SEEK t:Territory(scopePath, code)
				  WHERE t.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND t.scopePath < s.to
				    AND t.code IS NOT NULL
				    AND t.open
				    AND ($level IS NULL OR t.level ENDS WITH $level)
				    AND ($text IS NULL OR toLower(t.name) CONTAINS toLower($text))
				  WITH t, t.scopePath AS path, t.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN t
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH t
				ORDER BY t.scopePath, t.code
				LIMIT $limit
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN t AS territory, l AS level
				ORDER BY t.scopePath, t.code
				""", filter.parameters(page), TerritoryMapper::map);
	}

	int count(Scope scope, PlaceFilter filter, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (t:Territory)
				USING INDEX SEEK t:Territory(scopePath, code)
				WHERE t.scopePath >= s.from
				  AND t.scopePath < s.to
				  AND t.code IS NOT NULL
				  AND t.open
				  AND ($level IS NULL OR t.level ENDS WITH $level)
				  AND ($text IS NULL OR toLower(t.name) CONTAINS toLower($text))
				RETURN count(t)
				""", filter.parameters(page));
	}

}
