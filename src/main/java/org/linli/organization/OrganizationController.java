package org.linli.organization;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
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
class OrganizationController {

	private final OrganizationGraph organizations;

	private final Within within;

	OrganizationController(OrganizationGraph organizations, Within within) {
		this.organizations = organizations;
		this.within = within;
	}

	@QueryMapping
	@Nullable Organization organization(@Argument String code, @ContextValue Scope scope) {
		return this.organizations.byCode(scope, code);
	}

	@QueryMapping
	Page<Organization> organizations(@Argument @Nullable String within, @Argument @Nullable OrganizationKind kind,
			PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		return page.page(this.organizations.page(part, kind, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.organizations.count(part, kind, page));
	}

	@BatchMapping
	Map<Organization, Organization> parent(List<Organization> organizations, @ContextValue Scope scope) {
		return Spread.ones(organizations, Organization::id, (ids) -> this.organizations.above(scope, ids));
	}

	@BatchMapping
	Map<Organization, List<Organization>> children(List<Organization> organizations, @ContextValue Scope scope) {
		return Spread.lists(organizations, Organization::id, (ids) -> this.organizations.below(scope, ids));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(Organization organization, DataLoader<String, Territory> places) {
		return Places.ofKind(places, organization.path(), TerritoryKind.COMMUNITY);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> place(Organization organization, DataLoader<String, Territory> places) {
		return Places.deepest(places, organization.path());
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Organization organization,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(organization.id());
	}

}
