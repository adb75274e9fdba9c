package org.linli.territory;

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

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ServiceSiteController {

	private final ServiceSiteGraph sites;

	private final Within within;

	ServiceSiteController(ServiceSiteGraph sites, Within within) {
		this.sites = sites;
		this.within = within;
	}

	@QueryMapping
	Page<ServiceSite> serviceSites(@Argument @Nullable String within, @Argument @Nullable ServiceSiteKind kind,
			PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		return page.page(this.sites.page(part, kind, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.sites.count(part, kind, page));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> place(ServiceSite site, DataLoader<String, Territory> places) {
		return Places.deepest(places, site.path());
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(ServiceSite site, DataLoader<String, Territory> places) {
		return Places.ofKind(places, site.path(), TerritoryKind.COMMUNITY);
	}

	@BatchMapping
	Map<ServiceSite, ServiceSite> host(List<ServiceSite> sites, @ContextValue Scope scope) {
		return Spread.ones(sites, ServiceSite::id, (ids) -> this.sites.hosts(scope, ids));
	}

	@BatchMapping
	Map<ServiceSite, List<String>> windows(List<ServiceSite> sites, @ContextValue Scope scope) {
		return Spread.lists(sites, ServiceSite::id, (ids) -> this.sites.windows(scope, ids));
	}

	@BatchMapping
	Map<ServiceSite, List<String>> honours(List<ServiceSite> sites, @ContextValue Scope scope) {
		return Spread.lists(sites, ServiceSite::id, (ids) -> this.sites.honours(scope, ids));
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(ServiceSite site,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(site.id());
	}

}
