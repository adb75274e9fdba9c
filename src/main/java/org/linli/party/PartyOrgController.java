package org.linli.party;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
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
	@Nullable PartyOrg partyOrganization(@Argument String code, @ContextValue Scope scope) {
		return this.orgs.byCode(scope, code);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(PartyOrg org, DataLoader<String, Territory> places) {
		return Places.ofKind(places, org.path(), TerritoryKind.COMMUNITY);
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, Organization> organization(List<PartyOrg> orgs, @ContextValue Scope scope) {
		return present(orgs, this.orgs.holders(scope, ids(orgs)));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, PartyOrg> parent(List<PartyOrg> orgs, @ContextValue Scope scope) {
		return present(orgs, this.orgs.above(scope, ids(orgs)));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<PartyOrg>> children(List<PartyOrg> orgs, @ContextValue Scope scope) {
		Map<String, List<PartyOrg>> below = this.orgs.below(scope, ids(orgs));
		return orgs.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (org) -> below.getOrDefault(org.id(), List.of())));
	}

	@BatchMapping(typeName = "PartyOrganization")
	Map<PartyOrg, List<Territory>> basedOn(List<PartyOrg> orgs, @ContextValue Scope scope) {
		Map<String, List<String>> bases = this.orgs.bases(scope, ids(orgs));
		Map<String, Territory> places = this.territories.byIds(scope,
				bases.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
		return orgs.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(org) -> bases.getOrDefault(org.id(), List.of())
						.stream()
						.filter(places::containsKey)
						.map(places::get)
						.toList()));
	}

	@BatchMapping(typeName = "Grid", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onGrids(List<Territory> grids, @ContextValue Scope scope) {
		return onPlaces(grids, scope);
	}

	@BatchMapping(typeName = "Community", field = "partyOrganizations")
	Map<Territory, List<PartyOrg>> onCommunities(List<Territory> communities, @ContextValue Scope scope) {
		return onPlaces(communities, scope);
	}

	private Map<Territory, List<PartyOrg>> onPlaces(List<Territory> places, Scope scope) {
		Map<String, List<PartyOrg>> found = this.orgs.onPlaces(scope, places.stream().map(Territory::id).toList());
		return places.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (place) -> found.getOrDefault(place.id(), List.of())));
	}

	private static List<String> ids(List<PartyOrg> orgs) {
		return orgs.stream().map(PartyOrg::id).toList();
	}

	private static <T> Map<PartyOrg, T> present(List<PartyOrg> orgs, Map<String, T> byId) {
		return orgs.stream()
			.distinct()
			.filter((org) -> byId.containsKey(org.id()))
			.collect(Collectors.toMap(Function.identity(), (org) -> byId.get(org.id())));
	}

}
