package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.party.PartyMember;
import org.linli.party.PartyMemberMapper;
import org.linli.party.PartyOrg;
import org.linli.party.PartyOrgMapper;

import org.springframework.stereotype.Repository;

/**
 * Reads the party's side of organisations. A party organisation is seen by those who may
 * see the place where it works, a member by those who may see the home.
 */
@Repository
class OrganizationPartyGraph {

	private final GraphReader reader;

	OrganizationPartyGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The party organisations of each organisation, by code. */
	Map<String, List<PartyOrg>> partyOrgs(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (:Organization {id: id})-[:HAS_PARTY_ORG]->(p:PartyOrg)
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN id AS key, p AS partyOrg
				ORDER BY key, p.code
				""", Map.of("organizations", organizations), (row) -> PartyOrgMapper.map(row.get("partyOrg")));
	}

	/**
	 * The next who are members of the party organisations of each organisation today, but
	 * no minors.
	 */
	Map<String, List<PartyMember>> members(Scope scope, Collection<String> organizations, PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				CALL (id) {
				  MATCH (:Organization {id: id})-[:HAS_PARTY_ORG]->(:PartyOrg)<-[belongs:MEMBER_OF]-(m:PartyMember)
				  WHERE belongs.since <= $today
				    AND (belongs.until IS NULL OR belongs.until > $today)
				    AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				    AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				    AND (m.scopePath > $path OR m.scopePath = $path AND m.code > $code)
				  RETURN DISTINCT m
				  ORDER BY m.scopePath, m.code
				  LIMIT $limit
				}
				MATCH (m)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (m) {
				  OPTIONAL MATCH (m)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN id AS key, m AS member, person, grid
				ORDER BY key, m.scopePath, m.code
				""", page.parameters("organizations", organizations), PartyMemberMapper::map);
	}

	/** How many members {@link #members} finds in all for each organisation. */
	Map<String, Integer> memberCounts(Scope scope, Collection<String> organizations) {
		return this.reader.byKey(scope, """
				UNWIND $organizations AS id
				MATCH (:Organization {id: id})-[:HAS_PARTY_ORG]->(:PartyOrg)<-[belongs:MEMBER_OF]-(m:PartyMember)
				WHERE belongs.since <= $today
				  AND (belongs.until IS NULL OR belongs.until > $today)
				  AND NOT EXISTS { (m)-[:MEMBERSHIP_OF]->(:Person {minor: true}) }
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN id AS key, count(DISTINCT m) AS total
				""", Map.of("organizations", organizations), (row) -> row.get("total").asInt());
	}

}
