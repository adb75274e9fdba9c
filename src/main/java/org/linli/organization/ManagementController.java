package org.linli.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.linli.graph.Scope;
import org.linli.graphql.Spread;
import org.linli.territory.Territories;
import org.linli.territory.Territory;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

@Controller
class ManagementController {

	private final ManagementGraph management;

	private final Territories territories;

	ManagementController(ManagementGraph management, Territories territories) {
		this.management = management;
		this.territories = territories;
	}

	@BatchMapping
	Map<Organization, List<Territory>> manages(List<Organization> organizations, @ContextValue Scope scope) {
		return Spread.lists(organizations, Organization::id,
				(ids) -> compounds(scope, this.management.managed(scope, ids)));
	}

	@BatchMapping
	Map<Organization, List<Territory>> guides(List<Organization> organizations, @ContextValue Scope scope) {
		return Spread.lists(organizations, Organization::id,
				(ids) -> compounds(scope, this.management.guided(scope, ids)));
	}

	@BatchMapping(typeName = "Compound")
	Map<Territory, List<Organization>> managedBy(List<Territory> compounds, @ContextValue Scope scope) {
		return Spread.lists(compounds, Territory::id, (ids) -> this.management.managing(scope, ids));
	}

	@BatchMapping(typeName = "Compound")
	Map<Territory, List<Organization>> guidedBy(List<Territory> compounds, @ContextValue Scope scope) {
		return Spread.lists(compounds, Territory::id, (ids) -> this.management.guiding(scope, ids));
	}

	private Map<String, List<Territory>> compounds(Scope scope, Map<String, List<String>> compounds) {
		Map<String, Territory> places = this.territories.byIds(scope,
				compounds.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
		Map<String, List<Territory>> found = new HashMap<>();
		compounds.forEach((organization, ids) -> found.put(organization,
				ids.stream().filter(places::containsKey).map(places::get).toList()));
		return found;
	}

}
