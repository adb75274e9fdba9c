package org.linli.partnership;

import java.time.Clock;
import java.time.LocalDate;
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
			@ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		return page.page(this.offers.page(part, kind, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.offers.count(part, kind, page));
	}

	@QueryMapping
	Page<ServiceItem> serviceItems(@Argument @Nullable String within, @Argument @Nullable String text, PageRequest page,
			@ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
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
		return Spread.lists(organizations, Organization::id, (ids) -> this.serviceItems.ofOrganizations(scope, ids));
	}

	@BatchMapping(typeName = "ServiceSite", field = "serviceItems")
	Map<ServiceSite, List<ServiceItem>> serviceItemsAt(List<ServiceSite> sites, @ContextValue Scope scope) {
		return Spread.lists(sites, ServiceSite::id, (ids) -> this.serviceItems.ofSites(scope, ids));
	}

	@BatchMapping(typeName = "Offer", field = "skills")
	Map<Offer, List<ProvidedSkill>> skillsOfOffers(List<Offer> offers, @ContextValue Scope scope) {
		return Spread.lists(offers, Offer::id, (ids) -> this.offers.skills(scope, ids));
	}

	@BatchMapping(typeName = "ServiceItem", field = "skills")
	Map<ServiceItem, List<ProvidedSkill>> skillsOfItems(List<ServiceItem> items, @ContextValue Scope scope) {
		return Spread.lists(items, ServiceItem::id, (ids) -> this.offers.skills(scope, ids));
	}

	@SchemaMapping(typeName = "Offer")
	boolean active(Offer offer) {
		return offer.activeOn(LocalDate.now(this.clock));
	}

	@SchemaMapping(typeName = "Offer")
	@Nullable CompletableFuture<@Nullable Territory> place(Offer offer, DataLoader<String, Territory> places) {
		String place = offer.place();
		return (place != null) ? Places.one(places, place) : null;
	}

	@SchemaMapping(typeName = "ServiceItem", field = "place")
	CompletableFuture<@Nullable Territory> placeOf(ServiceItem item, DataLoader<String, Territory> places) {
		return Places.deepest(places, item.path());
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Offer offer,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(offer.id());
	}

	@SchemaMapping(field = "externalCodes")
	CompletableFuture<List<ExternalCode>> externalCodesOf(ServiceItem item,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(item.id());
	}

}
