package org.linli.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;

import org.springframework.stereotype.Repository;

/**
 * Lists party organisations by the place where they work, and who keeps the key
 * households among them, who are seen by their homes.
 */
@Repository
class PartyOrgListGraph {

	private final GraphReader reader;

	PartyOrgListGraph(GraphReader reader) {
		this.reader = reader;
	}

	List<PartyOrg> page(Scope scope, PartyOrgFilter filter, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (o:PartyOrg)
				  USING INDEX SEEK o:PartyOrg(scopePath, code)
				  WHERE o.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND o.scopePath < s.to
				    AND o.code IS NOT NULL
				    AND ($level IS NULL OR o.level = $level)
				    AND ($basis IS NULL OR o.basis = $basis)
				    AND ($temporary IS NULL OR coalesce(o.temporary, false) = $temporary)
				    AND ($functional IS NULL OR coalesce(o.functional, false) = $functional)
				  WITH o, o.scopePath AS path, o.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN o
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN o AS org
				ORDER BY o.scopePath, o.code
				LIMIT $limit
				""", filter.parameters(page), (row) -> PartyOrgMapper.map(row.get("org")));
	}

	int count(Scope scope, PartyOrgFilter filter, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (o:PartyOrg)
				USING INDEX SEEK o:PartyOrg(scopePath, code)
				WHERE o.scopePath >= s.from
				  AND o.scopePath < s.to
				  AND o.code IS NOT NULL
				  AND ($level IS NULL OR o.level = $level)
				  AND ($basis IS NULL OR o.basis = $basis)
				  AND ($temporary IS NULL OR coalesce(o.temporary, false) = $temporary)
				  AND ($functional IS NULL OR coalesce(o.functional, false) = $functional)
				RETURN count(o)
				""", filter.parameters(page));
	}

	/** The members in whose home each key household is; minors are not told by it. */
	Map<String, List<PartyMember>> hosts(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope,
				"""
						UNWIND $ids AS id
						MATCH (:PartyOrg {id: id})-[:BASED_ON]->(:Household)<-[:LIVES_IN]-(p:Person)<-[:MEMBERSHIP_OF]-(m:PartyMember)
						WHERE any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
						  AND NOT coalesce(p.minor, false)
						CALL (m) {
						  OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
						  WHERE placed.since <= $today
						    AND (placed.until IS NULL OR placed.until > $today)
						  RETURN g.id AS grid
						  ORDER BY placed.since DESC, g.code
						  LIMIT 1
						}
						RETURN id AS key, m AS member, p AS person, grid
						ORDER BY key, m.code
						""",
				Map.of("ids", ids), PartyMemberMapper::map);
	}

}
