package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.party.PartyOrg;
import org.linli.party.PartyOrgMapper;
import org.linli.talent.Team;
import org.linli.talent.TeamMapper;

import org.springframework.stereotype.Repository;

/**
 * Reads which party organisations set up which teams: each is seen by those who may see
 * the place where it works.
 */
@Repository
class TeamSponsorGraph {

	private final GraphReader reader;

	TeamSponsorGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The party organisation that set up each team. */
	Map<String, PartyOrg> sponsors(Scope scope, Collection<String> teams) {
		return this.reader.byKey(scope, """
				UNWIND $teams AS id
				MATCH (:Team {id: id})<-[:SPONSORS]-(o:PartyOrg)
				WHERE any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to)
				RETURN id AS key, o AS partyOrg
				ORDER BY key, o.code
				""", Map.of("teams", teams), (row) -> PartyOrgMapper.map(row.get("partyOrg")));
	}

	/** The teams that each party organisation set up. */
	Map<String, List<Team>> sponsored(Scope scope, Collection<String> partyOrgs) {
		return this.reader.groups(scope, """
				UNWIND $partyOrgs AS id
				MATCH (:PartyOrg {id: id})-[:SPONSORS]->(t:Team)
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN id AS key, t AS team
				ORDER BY key, t.code
				""", Map.of("partyOrgs", partyOrgs), (row) -> TeamMapper.map(row.get("team")));
	}

}
