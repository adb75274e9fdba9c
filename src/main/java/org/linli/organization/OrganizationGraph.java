package org.linli.organization;

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
 * Reads the register. The public profile of an organisation is seen by everybody; lists
 * hold those that sit within the viewer's scope.
 */
@Repository
class OrganizationGraph {

	private final GraphReader reader;

	OrganizationGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Organization> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (o:Organization {id: id})
				RETURN id AS key, o AS organization
				""", Map.of("ids", ids), OrganizationGraph::toOrganization);
	}

	@Nullable Organization byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (o:Organization {code: $code})
				RETURN o AS organization
				""", Map.of("code", code), OrganizationGraph::toOrganization);
	}

	/** The organisation above each. */
	Map<String, Organization> above(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (:Organization {id: id})<-[:PARENT_OF]-(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("ids", ids), OrganizationGraph::toOrganization);
	}

	/** The organisations next below each. */
	Map<String, List<Organization>> below(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:Organization {id: id})-[:PARENT_OF]->(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("ids", ids), OrganizationGraph::toOrganization);
	}

	List<Organization> page(Scope scope, @Nullable OrganizationKind kind, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (o:Organization)
				  USING INDEX SEEK o:Organization(scopePath, code)
				  WHERE o.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND o.scopePath < s.to
				    AND o.code IS NOT NULL
				    AND ($kind IS NULL OR o.kind = $kind)
				  WITH o, o.scopePath AS path, o.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN o
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN o AS organization
				ORDER BY o.scopePath, o.code
				LIMIT $limit
				""", page.parameters("kind", kind), OrganizationGraph::toOrganization);
	}

	int count(Scope scope, @Nullable OrganizationKind kind, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (o:Organization)
				USING INDEX SEEK o:Organization(scopePath, code)
				WHERE o.scopePath >= s.from
				  AND o.scopePath < s.to
				  AND o.code IS NOT NULL
				  AND ($kind IS NULL OR o.kind = $kind)
				RETURN count(o)
				""", page.parameters("kind", kind));
	}

	private static Organization toOrganization(Record row) {
		return OrganizationMapper.map(row.get("organization"));
	}

}
