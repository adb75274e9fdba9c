package org.linli.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads places. Those of an open level, down to the building, are seen by everybody.
 */
@Repository
class TerritoryGraph {

	private final GraphReader reader;

	TerritoryGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Territory> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (t:Territory {id: id})
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN id AS key, t AS territory, l AS level
				""", Map.of("ids", ids), TerritoryMapper::map);
	}

	@Nullable Territory byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (t:Territory {code: $code})
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN t AS territory, l AS level
				""", Map.of("code", code), TerritoryMapper::map);
	}

	/**
	 * The path of the place with this code and, if it is a compound, those of its
	 * buildings; none if there is no such place.
	 */
	List<String> below(Scope scope, String code) {
		List<String> paths = this.reader.first(scope, """
				MATCH (t:Territory {code: $code})
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN [t.scopePath] + COLLECT {
				  MATCH (t)<-[:IN_COMPOUND]-(b:Territory)
				  RETURN b.scopePath
				} AS paths
				""", Map.of("code", code), (row) -> row.get("paths").asList(Value::asString));
		return (paths != null) ? paths : List.of();
	}

	/** The place with this code, with all around it. */
	@Nullable Located<Territory> located(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (t:Territory {code: $code})
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN t AS territory, l AS level, COLLECT {
				  UNWIND split(t.scopePath, '/') AS id
				  MATCH (a:Territory {id: id})
				  WHERE a.open OR any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				  MATCH (k:TerritoryLevel {key: a.level})
				  RETURN {territory: a, level: k}
				} AS places
				""", Map.of("code", code), (row) -> LocatedMapper.map(TerritoryMapper.map(row), row));
	}

	/**
	 * The next places below each parent, of one level or of all, in the order of their
	 * codes.
	 */
	Map<String, List<Territory>> children(Scope scope, Collection<String> parents, @Nullable String level,
			PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS parent
				CALL (parent) {
				  MATCH (:Territory {id: parent})-[:CONTAINS]->(t:Territory)
				  MATCH (l:TerritoryLevel {key: t.level})
				  WHERE ($level IS NULL OR l.code = $level)
				    AND (t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to))
				    AND t.code > $after
				  RETURN t, l
				  ORDER BY t.code
				  LIMIT $limit
				}
				RETURN parent AS key, t AS territory, l AS level
				ORDER BY key, t.code
				""", parameters(parents, level, page), TerritoryMapper::map);
	}

	/** How many places {@link #children} finds in all below each parent. */
	Map<String, Integer> childCounts(Scope scope, Collection<String> parents, @Nullable String level,
			PageRequest page) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS parent
				MATCH (:Territory {id: parent})-[:CONTAINS]->(t:Territory)
				MATCH (l:TerritoryLevel {key: t.level})
				WHERE ($level IS NULL OR l.code = $level)
				  AND (t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to))
				RETURN parent AS key, count(t) AS total
				""", parameters(parents, level, page), (row) -> row.get("total").asInt());
	}

	/** The titles that each visible place earned. */
	Map<String, List<String>> honours(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (t:Territory {id: id})-[:RECEIVED]->(h:Honour)
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN id AS key, h.title AS title
				ORDER BY key, title
				""", Map.of("ids", ids), (row) -> row.get("title").asString());
	}

	private static Map<String, Object> parameters(Collection<String> parents, @Nullable String level,
			PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("parents", parents);
		parameters.put("level", level);
		parameters.put("after", page.after(0));
		parameters.put("limit", page.limit());
		return parameters;
	}

}
