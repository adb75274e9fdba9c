package org.linli.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;

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
			PageRequest page, @ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
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
		Map<String, ServiceSite> found = this.sites.hosts(scope, ids(sites));
		Map<ServiceSite, ServiceSite> hosts = new HashMap<>();
		for (ServiceSite site : sites) {
			ServiceSite host = found.get(site.id());
			if (host != null) {
				hosts.put(site, host);
			}
		}
		return hosts;
	}

	@BatchMapping
	Map<ServiceSite, List<String>> windows(List<ServiceSite> sites, @ContextValue Scope scope) {
		return lists(sites, this.sites.windows(scope, ids(sites)));
	}

	@BatchMapping
	Map<ServiceSite, List<String>> honours(List<ServiceSite> sites, @ContextValue Scope scope) {
		return lists(sites, this.sites.honours(scope, ids(sites)));
	}

	private static List<String> ids(List<ServiceSite> sites) {
		return sites.stream().map(ServiceSite::id).toList();
	}

	private static Map<ServiceSite, List<String>> lists(List<ServiceSite> sites, Map<String, List<String>> found) {
		Map<ServiceSite, List<String>> lists = new HashMap<>();
		sites.forEach((site) -> lists.put(site, found.getOrDefault(site.id(), List.of())));
		return lists;
	}

}
