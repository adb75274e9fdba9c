package org.linli.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads roles; lists hold those of today. A role is seen by whose scope covers the place
 * where it holds.
 */
@Repository
class RoleGraph {

	private final GraphReader reader;

	RoleGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, RoleAssignment> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (p:Person)-[:HOLDS]->(r:RoleAssignment {id: id})
				WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (r)-[:AT]->(t:Territory)
				OPTIONAL MATCH (r)-[:AT]->(o:Organization)
				OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(e:Organization)
				OPTIONAL MATCH (r)-[:UNDER]->(a:Agreement)
				RETURN id AS key, r AS role, p.id AS person, p AS holder, t.id AS place, o.id AS organization,
				  e.id AS employer, a.id AS agreement
				""", Map.of("ids", ids), RoleGraph::toRole);
	}

	Map<String, List<RoleAssignment>> atPlaces(Scope scope, Collection<String> places) {
		return this.reader.groups(scope, """
				UNWIND $places AS place
				MATCH (:Territory {id: place})<-[:AT]-(r:RoleAssignment)
				WHERE r.since <= $today
				  AND (r.until IS NULL OR r.until > $today)
				  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				MATCH (p:Person)-[:HOLDS]->(r)
				OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(e:Organization)
				OPTIONAL MATCH (r)-[:UNDER]->(a:Agreement)
				RETURN place AS key, r AS role, p.id AS person, p AS holder, place, null AS organization,
				  e.id AS employer, a.id AS agreement
				ORDER BY key, r.role, r.code
				""", Map.of("places", places), RoleGraph::toRole);
	}

	/**
	 * The roles at each place and at the places around it, nearest first, and at one
	 * place in the order of the roles. The compound of a building comes next behind the
	 * building, wherever the tree has it.
	 */
	Map<String, List<RoleAssignment>> onTheWayUp(Scope scope, Collection<String> places) {
		return this.reader.groups(scope, """
				UNWIND $places AS place
				MATCH (t:Territory {id: place})
				WITH place, split(t.scopePath, '/') AS way
				UNWIND range(0, size(way) - 2) AS step
				MATCH (:Territory {id: way[step]})-[across:IN_COMPOUND]->{0,1}(at:Territory)
				WITH place, at, max(step + CASE WHEN size(across) = 0 THEN 0.5 ELSE 0.0 END) AS depth
				MATCH (at)<-[:AT]-(r:RoleAssignment)
				WHERE r.since <= $today
				  AND (r.until IS NULL OR r.until > $today)
				  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				MATCH (p:Person)-[:HOLDS]->(r)
				OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(e:Organization)
				OPTIONAL MATCH (r)-[:UNDER]->(a:Agreement)
				RETURN place AS key, r AS role, p.id AS person, p AS holder, at.id AS place, null AS organization,
				  e.id AS employer, a.id AS agreement
				ORDER BY key, depth DESC, [i IN range(0, size($roles) - 1) WHERE $roles[i] = r.role][0], r.code
				""", Map.of("places", places, "roles", Stream.of(Role.values()).map(Role::name).toList()),
				RoleGraph::toRole);
	}

	Map<String, List<RoleAssignment>> ofPersons(Scope scope, Collection<String> persons) {
		return this.reader.groups(scope, """
				UNWIND $persons AS person
				MATCH (p:Person {id: person})-[:HOLDS]->(r:RoleAssignment)
				WHERE r.since <= $today
				  AND (r.until IS NULL OR r.until > $today)
				  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (r)-[:AT]->(t:Territory)
				OPTIONAL MATCH (r)-[:AT]->(o:Organization)
				OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(e:Organization)
				OPTIONAL MATCH (r)-[:UNDER]->(a:Agreement)
				RETURN person AS key, r AS role, person, p AS holder, t.id AS place, o.id AS organization,
				  e.id AS employer, a.id AS agreement
				ORDER BY key, r.role, r.code
				""", Map.of("persons", persons), RoleGraph::toRole);
	}

	/** The next roles that are held under each agreement, by code. */
	Map<String, List<RoleAssignment>> underAgreements(Scope scope, Collection<String> agreements, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $agreements AS id
				MATCH (a:Agreement {id: id})
				CALL (a) {
				  MATCH (a)<-[:UNDER]-(r:RoleAssignment)
				  WHERE r.since <= $today
				    AND (r.until IS NULL OR r.until > $today)
				    AND r.code > $after
				    AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				  RETURN r
				  ORDER BY r.code
				  LIMIT $limit
				}
				MATCH (p:Person)-[:HOLDS]->(r)
				OPTIONAL MATCH (r)-[:AT]->(t:Territory)
				OPTIONAL MATCH (r)-[:AT]->(o:Organization)
				OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(e:Organization)
				RETURN id AS key, r AS role, p.id AS person, p AS holder, t.id AS place, o.id AS organization,
				  e.id AS employer, id AS agreement
				ORDER BY key, r.code
				""", Map.of("agreements", agreements, "after", page.after(0), "limit", page.limit()),
				RoleGraph::toRole);
	}

	/** How many roles {@link #underAgreements} finds in all. */
	Map<String, Integer> underAgreementsCounts(Scope scope, Collection<String> agreements) {
		return this.reader.byKey(scope, """
				UNWIND $agreements AS id
				MATCH (:Agreement {id: id})<-[:UNDER]-(r:RoleAssignment)
				WHERE r.since <= $today
				  AND (r.until IS NULL OR r.until > $today)
				  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				RETURN id AS key, count(r) AS total
				""", Map.of("agreements", agreements), (row) -> row.get("total").asInt());
	}

	private static RoleAssignment toRole(Record row) {
		Value role = row.get("role");
		return new RoleAssignment(role.get("id").asString(), role.get("code").asString(),
				Role.valueOf(role.get("role").asString()), row.get("person").asString(),
				PersonMapper.name(row.get("holder")), row.get("place").asString(null),
				row.get("organization").asString(null), Territory.ids(role.get("scopePath").asString()),
				role.get("since").asLocalDate(), role.get("until").asLocalDate(null),
				Employment.valueOf(role.get("employment").asString()), row.get("employer").asString(null),
				row.get("agreement").asString(null));
	}

}
