package org.linli.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.ServiceSite;
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
@SchemaMapping(typeName = "Agreement")
class AgreementController {

	/** The places that the union of parties knows. */
	private static final Set<TerritoryKind> PARTIES = EnumSet.of(TerritoryKind.DIVISION, TerritoryKind.COMMUNITY,
			TerritoryKind.COMPOUND);

	private final AgreementGraph agreements;

	private final ProgrammeGraph programmes;

	private final Within within;

	private final Clock clock;

	AgreementController(AgreementGraph agreements, ProgrammeGraph programmes, Within within, Clock clock) {
		this.agreements = agreements;
		this.programmes = programmes;
		this.within = within;
		this.clock = clock;
	}

	@QueryMapping
	@Nullable Agreement agreement(@Argument String code, @ContextValue Scope engagements) {
		return this.agreements.byCode(engagements, code);
	}

	@QueryMapping
	Page<Agreement> agreements(@Argument @Nullable String within, @Argument @Nullable AgreementKind kind,
			@Argument @Nullable AgreementStatus status, PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		AgreementFilter filter = new AgreementFilter(kind, status);
		return page.page(this.agreements.page(part, filter, page), PartnershipLoaders::position,
				() -> this.agreements.count(part, filter, page));
	}

	@SchemaMapping(typeName = "Organization", field = "agreements")
	CompletableFuture<List<Agreement>> ofOrganization(Organization organization, @Argument @Nullable Boolean active,
			DataLoader<String, List<Agreement>> agreementsOf) {
		LocalDate today = LocalDate.now(this.clock);
		return agreementsOf.load(organization.id())
			.thenApply((found) -> found.stream()
				.filter((agreement) -> active == null || agreement.activeOn(today) == active)
				.toList());
	}

	@SchemaMapping(typeName = "Community", field = "agreements")
	CompletableFuture<Page<Agreement>> ofCommunity(Territory community, @Argument @Nullable AgreementKind kind,
			@Argument @Nullable AgreementStatus status, PageRequest page,
			DataLoader<PageKey, Page<Agreement>> agreementsIn) {
		return agreementsIn.load(new PageKey(community.id(), new AgreementFilter(kind, status), page));
	}

	@SchemaMapping
	boolean active(Agreement agreement) {
		return agreement.activeOn(LocalDate.now(this.clock));
	}

	@SchemaMapping
	CompletableFuture<List<Object>> parties(Agreement agreement, DataLoader<String, Territory> places) {
		return Places.all(places, agreement.places()).thenApply((found) -> {
			List<Object> parties = new ArrayList<>(agreement.organizations());
			parties.addAll(agreement.partyOrgs());
			found.stream().filter((place) -> PARTIES.contains(place.level().kind())).forEach(parties::add);
			return parties;
		});
	}

	@BatchMapping
	Map<Agreement, List<Programme>> produced(List<Agreement> agreements, @ContextValue Scope engagements) {
		return Spread.lists(agreements, Agreement::id, (ids) -> this.programmes.ofAgreements(engagements, ids));
	}

	@BatchMapping
	Map<Agreement, List<ServiceSite>> producedSites(List<Agreement> agreements, @ContextValue Scope engagements) {
		return Spread.lists(agreements, Agreement::id, (ids) -> this.programmes.sitesOfAgreements(engagements, ids));
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Agreement agreement,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(agreement.id());
	}

}
