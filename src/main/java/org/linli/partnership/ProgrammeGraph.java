package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.Organization;
import org.linli.organization.OrganizationMapper;
import org.linli.territory.ServiceSite;
import org.linli.territory.ServiceSiteMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads programmes. One is seen by whose scope covers the place where it works, and on
 * the agreement of which it came.
 */
@Repository
class ProgrammeGraph {

	private final GraphReader reader;

	ProgrammeGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Programme> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (p:Programme {id: id})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN id AS key, p AS programme
				""", Map.of("ids", ids), ProgrammeGraph::toProgramme);
	}

	/** What came of each agreement. */
	Map<String, List<Programme>> ofAgreements(Scope scope, Collection<String> agreements) {
		return this.reader.groups(scope, """
				UNWIND $agreements AS id
				MATCH (a:Agreement {id: id})-[:PRODUCED]->(p:Programme)
				WHERE any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				RETURN id AS key, p AS programme
				ORDER BY key, p.code
				""", Map.of("agreements", agreements), ProgrammeGraph::toProgramme);
	}

	/** The service sites that came of each agreement. */
	Map<String, List<ServiceSite>> sitesOfAgreements(Scope scope, Collection<String> agreements) {
		return this.reader.groups(scope, """
				UNWIND $agreements AS id
				MATCH (a:Agreement {id: id})-[:PRODUCED]->(n:ServiceSite)
				WHERE any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				RETURN id AS key, n AS site
				ORDER BY key, n.code
				""", Map.of("agreements", agreements), (row) -> ServiceSiteMapper.map(row.get("site")));
	}

	/**
	 * The organisations that are responsible for each programme: who leads, or the
	 * others.
	 */
	Map<String, List<Organization>> responsible(Scope scope, Collection<String> programmes, boolean leading) {
		return this.reader.groups(scope, """
				UNWIND $programmes AS id
				MATCH (:Programme {id: id})<-[:RESPONSIBLE_FOR {leads: $leading}]-(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("programmes", programmes, "leading", leading),
				(row) -> OrganizationMapper.map(row.get("organization")));
	}

	/** The organisations that run each programme. */
	Map<String, List<Organization>> organizations(Scope scope, Collection<String> programmes) {
		return this.reader.groups(scope, """
				UNWIND $programmes AS id
				MATCH (:Programme {id: id})<-[:RUNS]-(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("programmes", programmes), (row) -> OrganizationMapper.map(row.get("organization")));
	}

	List<Programme> page(Scope scope, @Nullable ProgrammeKind kind, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (p:Programme)
				  USING INDEX SEEK p:Programme(scopePath, code)
				  WHERE p.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND p.scopePath < s.to
				    AND p.code IS NOT NULL
				    AND ($kind IS NULL OR p.kind = $kind)
				  WITH p, p.scopePath AS path, p.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN p
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN p AS programme
				ORDER BY p.scopePath, p.code
				LIMIT $limit
				""", page.parameters("kind", kind), ProgrammeGraph::toProgramme);
	}

	int count(Scope scope, @Nullable ProgrammeKind kind, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (p:Programme)
				USING INDEX SEEK p:Programme(scopePath, code)
				WHERE p.scopePath >= s.from
				  AND p.scopePath < s.to
				  AND p.code IS NOT NULL
				  AND ($kind IS NULL OR p.kind = $kind)
				RETURN count(p)
				""", page.parameters("kind", kind));
	}

	private static Programme toProgramme(Record row) {
		Value node = row.get("programme");
		return new Programme(node.get("id").asString(), node.get("code").asString(), node.get("name").asString(),
				ProgrammeKind.valueOf(node.get("kind").asString()), Territory.ids(node.get("scopePath").asString()),
				node.get("synthetic").asBoolean(false));
	}

}
