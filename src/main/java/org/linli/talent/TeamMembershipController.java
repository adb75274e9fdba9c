package org.linli.talent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Spread;
import org.linli.people.Person;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TeamMembershipController {

	private final TeamMembershipGraph memberships;

	TeamMembershipController(TeamMembershipGraph memberships) {
		this.memberships = memberships;
	}

	@SchemaMapping
	CompletableFuture<Page<TeamMembership>> members(Team team, PageRequest page,
			DataLoader<PageKey, Page<TeamMembership>> membersOfTeams) {
		return membersOfTeams.load(PageKey.of(team.id(), page));
	}

	@BatchMapping
	Map<Team, TeamMembership> leader(List<Team> teams, @ContextValue Scope engagements) {
		return Spread.ones(teams, Team::id, (ids) -> this.memberships.leaders(engagements, ids));
	}

	@BatchMapping
	Map<Person, List<TeamMembership>> teams(List<Person> persons, @ContextValue Scope engagements) {
		return Spread.lists(persons, Person::id, (ids) -> this.memberships.ofPersons(engagements, ids));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Person> person(TeamMembership membership, DataLoader<String, Person> persons) {
		return persons.load(membership.person()).thenApply((person) -> person);
	}

}
