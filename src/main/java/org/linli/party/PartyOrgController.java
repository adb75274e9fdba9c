package org.linli.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.Territories;
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
@SchemaMapping(typeName = "PartyOrganization")
class PartyOrgController {

	private final PartyOrgGraph orgs;

	private final PartyOrgListGraph lists;

	private final Territories territories;

	private final Within within;

	PartyOrgController(PartyOrgGraph orgs, PartyOrgListGraph lists, Territories territories, Within within) {
		this.orgs = orgs;
		this.lists = lists;
		this.territories = territories;
		this.within = within;
	}

	@QueryMapping
	@Nullable PartyOrg partyOrganization(@Argument String code, @ContextValue Scope engagements) {
		return this.orgs.byCode(engagements, code);
	}

	@QueryMapping
	Page<PartyOrg> partyOrganizations(@Argument @Nullable String within, @Argument @Nullable PartyOrgLevel level,
			@Argument @Nullable PartyOrgBasis basis, @Argument @Nullable Boolean temporary,
			@Argument @Nullable Boolean functional, PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		PartyOrgFilter filter = new PartyOrgFilter(level, basis, temporary, functional);
		return page.page(this.lists.page(part, filter, page),
				(org) -> Position.of(Territory.scopePath(org.path()), org.code()),
				() -> this.lists.count(part, filter, page));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<PartyMember>> hosts(List<PartyOrg> orgs, @ContextValue Scope scope) {
		return Spread.lists(orgs, PartyOrg::id, (ids) -> this.lists.hosts(scope, ids));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(PartyOrg org, DataLoader<String, Territory> places) {
		return Places.ofKind(places, org.path(), TerritoryKind.COMMUNITY);
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, Organization> organization(List<PartyOrg> orgs, @ContextValue Scope engagements) {
		return Spread.ones(orgs, PartyOrg::id, (ids) -> this.orgs.holders(engagements, ids));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, PartyOrg> parent(List<PartyOrg> orgs, @ContextValue Scope engagements) {
		return Spread.ones(orgs, PartyOrg::id, (ids) -> this.orgs.above(engagements, ids));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<PartyOrg>> children(List<PartyOrg> orgs, @ContextValue Scope engagements) {
		return Spread.lists(orgs, PartyOrg::id, (ids) -> this.orgs.below(engagements, ids));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<Territory>> basedOn(List<PartyOrg> orgs, @ContextValue Scope engagements,
			@ContextValue Scope scope) {
		return Spread.lists(orgs, PartyOrg::id, (ids) -> basesOf(engagements, scope, ids));
	}

	@BatchMapping(typeName = "Grid", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onGrids(List<Territory> grids, @ContextValue Scope engagements) {
		return onPlaces(grids, engagements);
	}

	@BatchMapping(typeName = "Community", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onCommunities(List<Territory> communities, @ContextValue Scope engagements) {
		return onPlaces(communities, engagements);
	}

	@BatchMapping(typeName = "Compound", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onCompounds(List<Territory> compounds, @ContextValue Scope engagements) {
		return onPlaces(compounds, engagements);
	}

	@BatchMapping(typeName = "Building", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onBuildings(List<Territory> buildings, @ContextValue Scope engagements) {
		return onPlaces(buildings, engagements);
	}

	@BatchMapping(typeName = "AdminDivision", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onDivisions(List<Territory> divisions, @ContextValue Scope engagements) {
		return onPlaces(divisions, engagements);
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(PartyOrg org,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(org.id());
	}

	private Map<Territory, List<PartyOrg>> onPlaces(List<Territory> places, Scope engagements) {
		return Spread.lists(places, Territory::id, (ids) -> this.orgs.onPlaces(engagements, ids));
	}

	/** Building units among them are seen as everywhere: where their people are. */
	private Map<String, List<Territory>> basesOf(Scope engagements, Scope scope, List<String> orgs) {
		Map<String, List<String>> bases = this.orgs.bases(engagements, orgs);
		Map<String, Territory> places = this.territories.byIds(scope,
				bases.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
		Map<String, List<Territory>> visible = new HashMap<>();
		bases.forEach(
				(org, ids) -> visible.put(org, ids.stream().filter(places::containsKey).map(places::get).toList()));
		return visible;
	}

}
