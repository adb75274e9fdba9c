package org.linli.partnership;

import java.time.Clock;
import java.time.LocalDate;
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
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.ServiceSite;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SupplyController {

	private final OfferGraph offers;

	private final ServiceItemGraph serviceItems;

	private final Within within;

	private final Clock clock;

	SupplyController(OfferGraph offers, ServiceItemGraph serviceItems, Within within, Clock clock) {
		this.offers = offers;
		this.serviceItems = serviceItems;
		this.within = within;
		this.clock = clock;
	}

	@QueryMapping
	Page<Offer> offers(@Argument @Nullable String within, @Argument @Nullable OfferKind kind, PageRequest page,
			@ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
		return page.page(this.offers.page(part, kind, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.offers.count(part, kind, page));
	}

	@QueryMapping
	Page<ServiceItem> serviceItems(@Argument @Nullable String within, @Argument @Nullable String text, PageRequest page,
			@ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
		return page.page(this.serviceItems.page(part, text, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.serviceItems.count(part, text, page));
	}

	@SchemaMapping(typeName = "Organization", field = "offers")
	CompletableFuture<List<Offer>> offersOf(Organization organization, @Argument @Nullable Boolean active,
			DataLoader<String, List<Offer>> offersOf) {
		LocalDate today = LocalDate.now(this.clock);
		return offersOf.load(organization.id())
			.thenApply((found) -> found.stream()
				.filter((offer) -> active == null || offer.activeOn(today) == active)
				.toList());
	}

	@BatchMapping(typeName = "Organization", field = "serviceItems")
	Map<Organization, List<ServiceItem>> serviceItemsOf(List<Organization> organizations, @ContextValue Scope scope) {
		Map<String, List<ServiceItem>> found = this.serviceItems.ofOrganizations(scope,
				organizations.stream().map(Organization::id).toList());
		Map<Organization, List<ServiceItem>> items = new HashMap<>();
		organizations.forEach((one) -> items.put(one, found.getOrDefault(one.id(), List.of())));
		return items;
	}

	@BatchMapping(typeName = "ServiceSite", field = "serviceItems")
	Map<ServiceSite, List<ServiceItem>> serviceItemsAt(List<ServiceSite> sites, @ContextValue Scope scope) {
		Map<String, List<ServiceItem>> found = this.serviceItems.ofSites(scope,
				sites.stream().map(ServiceSite::id).toList());
		Map<ServiceSite, List<ServiceItem>> items = new HashMap<>();
		sites.forEach((one) -> items.put(one, found.getOrDefault(one.id(), List.of())));
		return items;
	}

	@BatchMapping(typeName = "Offer", field = "skills")
	Map<Offer, List<SkillAtLevel>> skillsOfOffers(List<Offer> offers, @ContextValue Scope scope) {
		Map<String, List<SkillAtLevel>> found = this.offers.skills(scope, offers.stream().map(Offer::id).toList());
		Map<Offer, List<SkillAtLevel>> skills = new HashMap<>();
		offers.forEach((one) -> skills.put(one, found.getOrDefault(one.id(), List.of())));
		return skills;
	}

	@BatchMapping(typeName = "ServiceItem", field = "skills")
	Map<ServiceItem, List<SkillAtLevel>> skillsOfItems(List<ServiceItem> items, @ContextValue Scope scope) {
		Map<String, List<SkillAtLevel>> found = this.offers.skills(scope, items.stream().map(ServiceItem::id).toList());
		Map<ServiceItem, List<SkillAtLevel>> skills = new HashMap<>();
		items.forEach((one) -> skills.put(one, found.getOrDefault(one.id(), List.of())));
		return skills;
	}

	@SchemaMapping(typeName = "Offer")
	boolean active(Offer offer) {
		return offer.activeOn(LocalDate.now(this.clock));
	}

	@SchemaMapping(typeName = "Offer")
	CompletableFuture<@Nullable Territory> place(Offer offer, DataLoader<String, Territory> places) {
		return Places.deepest(places, offer.path());
	}

	@SchemaMapping(typeName = "ServiceItem", field = "place")
	CompletableFuture<@Nullable Territory> placeOf(ServiceItem item, DataLoader<String, Territory> places) {
		return Places.deepest(places, item.path());
	}

}
