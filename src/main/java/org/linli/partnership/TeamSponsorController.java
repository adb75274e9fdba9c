package org.linli.partnership;

import java.util.List;
import java.util.Map;

import org.linli.graph.Scope;
import org.linli.graphql.Spread;
import org.linli.party.PartyOrg;
import org.linli.talent.Team;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

@Controller
class TeamSponsorController {

	private final TeamSponsorGraph sponsors;

	private final OfferGraph offers;

	TeamSponsorController(TeamSponsorGraph sponsors, OfferGraph offers) {
		this.sponsors = sponsors;
		this.offers = offers;
	}

	@BatchMapping
	Map<Team, PartyOrg> sponsor(List<Team> teams, @ContextValue Scope engagements) {
		return Spread.ones(teams, Team::id, (ids) -> this.sponsors.sponsors(engagements, ids));
	}

	@BatchMapping
	Map<Team, List<ProvidedSkill>> skills(List<Team> teams, @ContextValue Scope scope) {
		return Spread.lists(teams, Team::id, (ids) -> this.offers.skills(scope, ids));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<Team>> teams(List<PartyOrg> partyOrgs, @ContextValue Scope engagements) {
		return Spread.lists(partyOrgs, PartyOrg::id, (ids) -> this.sponsors.sponsored(engagements, ids));
	}

}
