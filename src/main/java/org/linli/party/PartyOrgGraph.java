package org.linli.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.organization.Organization;
import org.linli.organization.OrganizationMapper;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads party organisations. One is seen by whose scope covers the place where it works.
 */
@Repository
class PartyOrgGraph {

	private final GraphReader reader;

	PartyOrgGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, PartyOrg> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (o:PartyOrg {id: id})
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN id AS key, o AS org
				""", Map.of("ids", ids), PartyOrgGraph::toPartyOrg);
	}

	@Nullable PartyOrg byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (o:PartyOrg {code: $code})
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN o AS org
				""", Map.of("code", code), PartyOrgGraph::toPartyOrg);
	}

	/**
	 * The party organisation to which each member belongs today, the last one if there
	 * are several: a member sees and shows it wherever it works, because membership is
	 * part of the member.
	 */
	Map<String, PartyOrg> ofMembers(Scope scope, Collection<String> members) {
		return this.reader.byKey(scope, """
				UNWIND $members AS member
				MATCH (m:PartyMember {id: member})-[belongs:MEMBER_OF]->(o:PartyOrg)
				WHERE belongs.since <= $today
				  AND (belongs.until IS NULL OR belongs.until > $today)
				  AND any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to)
				RETURN member AS key, o AS org
				ORDER BY belongs.since DESC, o.code
				""", Map.of("members", members), PartyOrgGraph::toPartyOrg);
	}

	/** The party organisations that are built on each place. */
	Map<String, List<PartyOrg>> onPlaces(Scope scope, Collection<String> places) {
		return this.reader.groups(scope, """
				UNWIND $places AS place
				MATCH (:Territory {id: place})<-[:BASED_ON]-(o:PartyOrg)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN place AS key, o AS org
				ORDER BY key, o.code
				""", Map.of("places", places), PartyOrgGraph::toPartyOrg);
	}

	/** The party organisations next below each. */
	Map<String, List<PartyOrg>> below(Scope scope, Collection<String> parents) {
		return this.reader.groups(scope, """
				UNWIND $parents AS parent
				MATCH (:PartyOrg {id: parent})-[:PARENT_OF]->(o:PartyOrg)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN parent AS key, o AS org
				ORDER BY key, o.code
				""", Map.of("parents", parents), PartyOrgGraph::toPartyOrg);
	}

	/** The party organisation next above each. */
	Map<String, PartyOrg> above(Scope scope, Collection<String> children) {
		return this.reader.byKey(scope, """
				UNWIND $children AS child
				MATCH (:PartyOrg {id: child})<-[:PARENT_OF]-(o:PartyOrg)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN child AS key, o AS org
				ORDER BY key, o.code
				""", Map.of("children", children), PartyOrgGraph::toPartyOrg);
	}

	/** The ids of the places on which each is built. */
	Map<String, List<String>> bases(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (o:PartyOrg {id: id})-[:BASED_ON]->(t:Territory)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN id AS key, t.id AS place
				ORDER BY key, t.code
				""", Map.of("ids", ids), (row) -> row.get("place").asString());
	}

	/** The organisation whose party organisation each is. */
	Map<String, Organization> holders(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (o:PartyOrg {id: id})<-[:HAS_PARTY_ORG]-(h:Organization)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN id AS key, h AS organization
				ORDER BY key, h.code
				""", Map.of("ids", ids), (row) -> OrganizationMapper.map(row.get("organization")));
	}

	private static PartyOrg toPartyOrg(Record row) {
		return PartyOrgMapper.map(row.get("org"));
	}

}
