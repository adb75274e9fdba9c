package org.linli.talent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.people.PersonMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads who belongs to teams; lists hold those of today. A membership is seen by whose
 * scope covers the place where the team works, with the name of the member.
 */
@Repository
class TeamMembershipGraph {

	private final GraphReader reader;

	TeamMembershipGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, TeamMembership> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (p:Person)-[:JOINED]->(m:TeamMembership {id: id})-[:IN_TEAM]->(t:Team)
				WHERE any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN id AS key, m AS membership, t AS team, p AS person
				""", Map.of("ids", ids), TeamMembershipGraph::toMembership);
	}

	/** The next who belong to each team, by the codes of the memberships. */
	Map<String, List<TeamMembership>> of(Scope scope, Collection<String> teams, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $teams AS id
				MATCH (t:Team {id: id})
				CALL (t) {
				  MATCH (t)<-[:IN_TEAM]-(m:TeamMembership)
				  WHERE m.since <= $today
				    AND (m.until IS NULL OR m.until > $today)
				    AND m.code > $after
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				  RETURN m
				  ORDER BY m.code
				  LIMIT $limit
				}
				MATCH (p:Person)-[:JOINED]->(m)
				RETURN id AS key, m AS membership, t AS team, p AS person
				ORDER BY key, m.code
				""", parameters(teams, page), TeamMembershipGraph::toMembership);
	}

	/** How many {@link #of} finds in all for each team. */
	Map<String, Integer> counts(Scope scope, Collection<String> teams) {
		return this.reader.byKey(scope, """
				UNWIND $teams AS id
				MATCH (:Team {id: id})<-[:IN_TEAM]-(m:TeamMembership)
				WHERE m.since <= $today
				  AND (m.until IS NULL OR m.until > $today)
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN id AS key, count(m) AS total
				""", Map.of("teams", teams), (row) -> row.get("total").asInt());
	}

	/** Who leads each team; should there be several, who has led it longest. */
	Map<String, TeamMembership> leaders(Scope scope, Collection<String> teams) {
		return this.reader.byKey(scope, """
				UNWIND $teams AS id
				MATCH (t:Team {id: id})<-[:IN_TEAM]-(m:TeamMembership {leads: true})<-[:JOINED]-(p:Person)
				WHERE m.since <= $today
				  AND (m.until IS NULL OR m.until > $today)
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN id AS key, m AS membership, t AS team, p AS person
				ORDER BY key, m.since, m.code
				""", Map.of("teams", teams), TeamMembershipGraph::toMembership);
	}

	/** The teams to which each person belongs. */
	Map<String, List<TeamMembership>> ofPersons(Scope scope, Collection<String> persons) {
		return this.reader.groups(scope, """
				UNWIND $persons AS id
				MATCH (p:Person {id: id})-[:JOINED]->(m:TeamMembership)-[:IN_TEAM]->(t:Team)
				WHERE m.since <= $today
				  AND (m.until IS NULL OR m.until > $today)
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN id AS key, m AS membership, t AS team, p AS person
				ORDER BY key, m.code
				""", Map.of("persons", persons), TeamMembershipGraph::toMembership);
	}

	private static Map<String, Object> parameters(Collection<String> teams, PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("teams", teams);
		parameters.put("after", page.after(0));
		parameters.put("limit", page.limit());
		return parameters;
	}

	private static TeamMembership toMembership(Record row) {
		Value node = row.get("membership");
		Value person = row.get("person");
		return new TeamMembership(node.get("id").asString(), node.get("code").asString(),
				TeamMapper.map(row.get("team")), person.get("id").asString(), PersonMapper.name(person),
				node.get("leads").asBoolean(false), node.get("since").asLocalDate(),
				node.get("until").asLocalDate(null));
	}

}
