package org.linli.party;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.people.Person;
import org.linli.territory.Places;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PartyMemberController {

	private final PartyMemberGraph members;

	private final PartyOrgGraph orgs;

	private final Within within;

	PartyMemberController(PartyMemberGraph members, PartyOrgGraph orgs, Within within) {
		this.members = members;
		this.orgs = orgs;
		this.within = within;
	}

	@QueryMapping
	@Nullable PartyMember partyMember(@Argument String code, @ContextValue Scope scope, DataLoader<String, Territory> places) {
		return Places.prime(places, this.members.byCode(scope, code));
	}

	@QueryMapping
	Page<PartyMember> partyMembers(@Argument @Nullable String within, PageRequest page, @ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
		return page.page(this.members.page(part, page),
				(member) -> Position.of(Territory.scopePath(member.path()), member.code()),
				() -> this.members.count(part));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Person> person(PartyMember member, DataLoader<String, Person> persons) {
		return persons.load(member.person()).thenApply((person) -> person);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> grid(PartyMember member, DataLoader<String, Territory> places) {
		String placed = member.minor() ? null : member.grid();
		return (placed != null) ? Places.one(places, placed) : home(member, TerritoryKind.GRID, places);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> unit(PartyMember member, DataLoader<String, Territory> places) {
		return home(member, TerritoryKind.UNIT, places);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> building(PartyMember member, DataLoader<String, Territory> places) {
		return home(member, TerritoryKind.BUILDING, places);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(PartyMember member, DataLoader<String, Territory> places) {
		return Places.ofKind(places, member.path(), TerritoryKind.COMMUNITY);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Organization> employer(PartyMember member, DataLoader<String, Organization> employers) {
		return employers.load(member.person()).thenApply((employer) -> employer);
	}

	@BatchMapping
	Map<PartyMember, PartyOrg> partyOrganization(List<PartyMember> members, @ContextValue Scope scope) {
		return Spread.ones(members, PartyMember::id, (ids) -> this.orgs.ofMembers(scope, ids));
	}

	@BatchMapping(field = "partyMember")
	Map<Person, PartyMember> memberships(List<Person> persons, @ContextValue Scope scope) {
		return Spread.ones(persons, Person::id, (ids) -> this.members.ofPersons(scope, ids));
	}

	@SchemaMapping(typeName = "Grid", field = "partyMembers")
	CompletableFuture<Page<PartyMember>> ofGrid(Territory grid, PageRequest page,
			DataLoader<PageKey, Page<PartyMember>> membersInGrid) {
		return membersInGrid.load(PageKey.of(grid.id(), page));
	}

	@SchemaMapping(typeName = "BuildingUnit", field = "partyMembers")
	CompletableFuture<Page<PartyMember>> livingIn(Territory unit, PageRequest page,
			DataLoader<PageKey, Page<PartyMember>> membersLivingIn) {
		return membersLivingIn.load(PageKey.of(unit.id(), page));
	}

	@SchemaMapping(typeName = "PartyOrganization", field = "members")
	CompletableFuture<Page<PartyMember>> membersOf(PartyOrg org, PageRequest page,
			DataLoader<PageKey, Page<PartyMember>> membersOf) {
		return membersOf.load(PageKey.of(org.id(), page));
	}

	/** The home of a minor is told no deeper than the community. */
	private static CompletableFuture<@Nullable Territory> home(PartyMember member, TerritoryKind kind,
			DataLoader<String, Territory> places) {
		return member.minor() ? CompletableFuture.completedFuture(null) : Places.ofKind(places, member.path(), kind);
	}

}
