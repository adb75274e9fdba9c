package org.linli.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.territory.Located;
import org.linli.territory.LocatedMapper;

import org.springframework.stereotype.Repository;

/**
 * Reads members of the party. A member is seen by whose scope covers the member's home,
 * and belongs to the grid and the party organisation of today; should there be several,
 * the member shows the one that began last.
 */
@Repository
class PartyMemberGraph {

	private final GraphReader reader;

	PartyMemberGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, PartyMember> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (m:PartyMember {id: id})-[:MEMBERSHIP_OF]->(p:Person)
				WHERE any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				WHERE placed.since <= $today
				  AND (placed.until IS NULL OR placed.until > $today)
				RETURN id AS key, m AS member, p AS person, g.id AS grid
				ORDER BY placed.since DESC, g.code
				""", Map.of("ids", ids), PartyMemberMapper::map);
	}

	@Nullable Located<PartyMember> byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (m:PartyMember {code: $code})-[:MEMBERSHIP_OF]->(p:Person)
				WHERE any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				WHERE placed.since <= $today
				  AND (placed.until IS NULL OR placed.until > $today)
				RETURN m AS member, p AS person, g.id AS grid, COLLECT {
				  UNWIND split(m.scopePath, '/') + [coalesce(g.id, '')] AS id
				  WITH DISTINCT id
				  MATCH (t:Territory {id: id})
				  WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				  MATCH (l:TerritoryLevel {key: t.level})
				  RETURN {territory: t, level: l}
				} AS places
				ORDER BY placed.since DESC, g.code
				""", Map.of("code", code), (row) -> LocatedMapper.map(PartyMemberMapper.map(row), row));
	}

	Map<String, PartyMember> ofPersons(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS person
				MATCH (p:Person {id: person})<-[:MEMBERSHIP_OF]-(m:PartyMember)
				WHERE any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				WHERE placed.since <= $today
				  AND (placed.until IS NULL OR placed.until > $today)
				RETURN person AS key, m AS member, p AS person, g.id AS grid
				ORDER BY m.code, placed.since DESC, g.code
				""", Map.of("persons", persons), PartyMemberMapper::map);
	}

	/**
	 * Members by the path of the home, but no minors: between which neighbours one stands
	 * in that order would tell where a minor lives.
	 */
	List<PartyMember> page(Scope scope, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (m:PartyMember)
				  USING INDEX SEEK m:PartyMember(scopePath, code)
				  WHERE m.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND m.scopePath < s.to
				    AND m.code IS NOT NULL
				  WITH m, m.scopePath AS path, m.code AS code
				  WHERE (path <> $path OR code > $code)
				    AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				  RETURN m
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH m
				ORDER BY m.scopePath, m.code
				LIMIT $limit
				MATCH (m)-[:MEMBERSHIP_OF]->(p:Person)
				CALL (m) {
				  OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN m AS member, p AS person, grid
				ORDER BY m.scopePath, m.code
				""", page.parameters(), PartyMemberMapper::map);
	}

	int count(Scope scope) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (m:PartyMember)
				USING INDEX SEEK m:PartyMember(scopePath, code)
				WHERE m.scopePath >= s.from
				  AND m.scopePath < s.to
				  AND m.code IS NOT NULL
				  AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				RETURN count(m)
				""", Map.of());
	}

	/**
	 * The members who belong to each grid, in the order of their codes: those placed in
	 * it and those who live there and are placed in none. No list holds minors.
	 */
	Map<String, List<PartyMember>> inGrids(Scope scope, Collection<String> grids, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS grid
				MATCH (g:Territory {id: grid})
				CALL (g) {
				  CALL (g) {
				    MATCH (g)<-[placed:PLACED_IN]-(m:PartyMember)
				    WHERE placed.since <= $today
				      AND (placed.until IS NULL OR placed.until > $today)
				    RETURN m
				    UNION
				    MATCH (m:PartyMember)
				    USING INDEX SEEK m:PartyMember(scopePath, code)
				    WHERE m.scopePath STARTS WITH g.scopePath
				      AND m.code IS NOT NULL
				      AND NOT EXISTS {
				        MATCH (m)-[placed:PLACED_IN]->(:Territory)
				        WHERE placed.since <= $today
				          AND (placed.until IS NULL OR placed.until > $today)
				      }
				    RETURN m
				  }
				  WITH m
				  WHERE m.code > $after
				    AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				  RETURN m
				  ORDER BY m.code
				  LIMIT $limit
				}
				MATCH (m)-[:MEMBERSHIP_OF]->(p:Person)
				RETURN grid AS key, m AS member, p AS person, grid
				ORDER BY key, m.code
				""", parents(grids, page), PartyMemberMapper::map);
	}

	Map<String, Integer> inGridsCounts(Scope scope, Collection<String> grids) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS grid
				MATCH (g:Territory {id: grid})
				CALL (g) {
				  CALL (g) {
				    MATCH (g)<-[placed:PLACED_IN]-(m:PartyMember)
				    WHERE placed.since <= $today
				      AND (placed.until IS NULL OR placed.until > $today)
				    RETURN m
				    UNION
				    MATCH (m:PartyMember)
				    USING INDEX SEEK m:PartyMember(scopePath, code)
				    WHERE m.scopePath STARTS WITH g.scopePath
				      AND m.code IS NOT NULL
				      AND NOT EXISTS {
				        MATCH (m)-[placed:PLACED_IN]->(:Territory)
				        WHERE placed.since <= $today
				          AND (placed.until IS NULL OR placed.until > $today)
				      }
				    RETURN m
				  }
				  WITH m
				  WHERE NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				  RETURN count(m) AS total
				}
				RETURN grid AS key, total
				""", Map.of("parents", grids), (row) -> row.get("total").asInt());
	}

	/** The members who live in each building unit, in the order of their codes. */
	Map<String, List<PartyMember>> livingIn(Scope scope, Collection<String> units, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS unit
				MATCH (t:Territory {id: unit})
				CALL (t) {
				  MATCH (m:PartyMember)
				  WHERE m.scopePath = t.scopePath
				    AND m.code > $after
				    AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				  RETURN m
				  ORDER BY m.code
				  LIMIT $limit
				}
				MATCH (m)-[:MEMBERSHIP_OF]->(p:Person)
				CALL (m) {
				  OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN unit AS key, m AS member, p AS person, grid
				ORDER BY key, m.code
				""", parents(units, page), PartyMemberMapper::map);
	}

	Map<String, Integer> livingInCounts(Scope scope, Collection<String> units) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS unit
				MATCH (t:Territory {id: unit})
				MATCH (m:PartyMember)
				WHERE m.scopePath = t.scopePath
				  AND m.code IS NOT NULL
				  AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN unit AS key, count(m) AS total
				""", Map.of("parents", units), (row) -> row.get("total").asInt());
	}

	/**
	 * The members of each party organisation and of those below it, but for minors, in
	 * the order of their codes.
	 */
	Map<String, List<PartyMember>> of(Scope scope, Collection<String> partyOrgs, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS org
				CALL (org) {
				  MATCH (:PartyOrg {id: org})-[:PARENT_OF*0..]->()<-[belongs:MEMBER_OF]-(m:PartyMember)
				  WHERE belongs.since <= $today
				    AND (belongs.until IS NULL OR belongs.until > $today)
				    AND m.code > $after
				    AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				  RETURN DISTINCT m
				  ORDER BY m.code
				  LIMIT $limit
				}
				MATCH (m)-[:MEMBERSHIP_OF]->(p:Person)
				CALL (m) {
				  OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN org AS key, m AS member, p AS person, grid
				ORDER BY key, m.code
				""", parents(partyOrgs, page), PartyMemberMapper::map);
	}

	Map<String, Integer> ofCounts(Scope scope, Collection<String> partyOrgs) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS org
				MATCH (:PartyOrg {id: org})-[:PARENT_OF*0..]->()<-[belongs:MEMBER_OF]-(m:PartyMember)
				WHERE belongs.since <= $today
				  AND (belongs.until IS NULL OR belongs.until > $today)
				  AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN org AS key, count(DISTINCT m) AS total
				""", Map.of("parents", partyOrgs), (row) -> row.get("total").asInt());
	}

	private static Map<String, Object> parents(Collection<String> parents, PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("parents", parents);
		parameters.put("after", page.after(0));
		parameters.put("limit", page.limit());
		return parameters;
	}

}
