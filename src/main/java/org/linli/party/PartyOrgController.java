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
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.Territories;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

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

	private final Territories territories;

	PartyOrgController(PartyOrgGraph orgs, Territories territories) {
		this.orgs = orgs;
		this.territories = territories;
	}

	@QueryMapping
	@Nullable PartyOrg partyOrganization(@Argument String code, @ContextValue Scope engagements) {
		return this.orgs.byCode(engagements, code);
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
