package org.linli.territory;

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
 * Reads service sites. They are public; lists hold those that stand within the viewer's
 * scope.
 */
@Repository
class ServiceSiteGraph {

	private final GraphReader reader;

	ServiceSiteGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, ServiceSite> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (n:ServiceSite {id: id})
				RETURN id AS key, n AS site
				""", Map.of("ids", ids), ServiceSiteGraph::toServiceSite);
	}

	/** The site that houses each. */
	Map<String, ServiceSite> hosts(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (:ServiceSite {id: id})-[:HOSTED_BY]->(n:ServiceSite)
				RETURN id AS key, n AS site
				ORDER BY key, n.code
				""", Map.of("ids", ids), ServiceSiteGraph::toServiceSite);
	}

	/** The names of the windows of each. */
	Map<String, List<String>> windows(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:ServiceSite {id: id})-[:HAS_WINDOW]->(w:ServiceWindow)
				RETURN id AS key, w.name AS name
				ORDER BY key, w.id
				""", Map.of("ids", ids), (row) -> row.get("name").asString());
	}

	/** The titles that each earned. */
	Map<String, List<String>> honours(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:ServiceSite {id: id})-[:RECEIVED]->(h:Honour)
				RETURN id AS key, h.title AS title
				ORDER BY key, title
				""", Map.of("ids", ids), (row) -> row.get("title").asString());
	}

	List<ServiceSite> page(Scope scope, @Nullable ServiceSiteKind kind, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (n:ServiceSite)
				  USING INDEX SEEK n:ServiceSite(scopePath, code)
				  WHERE n.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND n.scopePath < s.to
				    AND n.code IS NOT NULL
				    AND ($kind IS NULL OR n.kind = $kind)
				  WITH n, n.scopePath AS path, n.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN n
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN n AS site
				ORDER BY n.scopePath, n.code
				LIMIT $limit
				""", page.parameters("kind", kind), ServiceSiteGraph::toServiceSite);
	}

	int count(Scope scope, @Nullable ServiceSiteKind kind, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (n:ServiceSite)
				USING INDEX SEEK n:ServiceSite(scopePath, code)
				WHERE n.scopePath >= s.from
				  AND n.scopePath < s.to
				  AND n.code IS NOT NULL
				  AND ($kind IS NULL OR n.kind = $kind)
				RETURN count(n)
				""", page.parameters("kind", kind));
	}

	private static ServiceSite toServiceSite(Record row) {
		return ServiceSiteMapper.map(row.get("site"));
	}

}
