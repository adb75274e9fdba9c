package org.linli.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.party.PartyMember;
import org.linli.party.PartyOrg;
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
@SchemaMapping(typeName = "ReportIn")
class ReportInController {

	private final ReportInGraph reportIns;

	private final Within within;

	private final Clock clock;

	ReportInController(ReportInGraph reportIns, Within within, Clock clock) {
		this.reportIns = reportIns;
		this.within = within;
		this.clock = clock;
	}

	@QueryMapping
	Page<ReportIn> reportIns(@Argument @Nullable String within, @Argument @Nullable ReportInKind kind,
			@Argument @Nullable ReportInStatus status, PageRequest page, @ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
		ReportInFilter filter = new ReportInFilter(kind, status);
		return page.page(this.reportIns.page(part, filter, page), PartnershipLoaders::position,
				() -> this.reportIns.count(part, filter, page));
	}

	@SchemaMapping(typeName = "PartyMember", field = "reportIns")
	CompletableFuture<List<ReportIn>> ofMember(PartyMember member, @Argument @Nullable Boolean active,
			DataLoader<String, List<ReportIn>> reportInsOf) {
		return of(member.id(), active, reportInsOf);
	}

	@SchemaMapping(typeName = "PartyOrganization", field = "reportIns")
	CompletableFuture<List<ReportIn>> ofPartyOrg(PartyOrg partyOrg, @Argument @Nullable Boolean active,
			DataLoader<String, List<ReportIn>> reportInsOf) {
		return of(partyOrg.id(), active, reportInsOf);
	}

	@SchemaMapping(typeName = "Organization", field = "reportIns")
	CompletableFuture<List<ReportIn>> ofOrganization(Organization organization, @Argument @Nullable Boolean active,
			DataLoader<String, List<ReportIn>> reportInsOf) {
		return of(organization.id(), active, reportInsOf);
	}

	@SchemaMapping(typeName = "Community", field = "reportIns")
	CompletableFuture<Page<ReportIn>> toCommunity(Territory community, @Argument @Nullable ReportInKind kind,
			@Argument @Nullable ReportInStatus status, PageRequest page,
			DataLoader<PageKey, Page<ReportIn>> reportInsTo) {
		return reportInsTo.load(new PageKey(community.scopePath(), new ReportInFilter(kind, status), page));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(ReportIn reportIn, DataLoader<String, Territory> places) {
		return Places.ofKind(places, reportIn.path(), TerritoryKind.COMMUNITY);
	}

	@SchemaMapping
	@Nullable PartyMember member(ReportIn reportIn, @ContextValue Scope scope) {
		return reportIn.memberWithin(scope);
	}

	@SchemaMapping
	@Nullable String memberName(ReportIn reportIn) {
		PartyMember member = reportIn.filedByMember();
		return (member != null) ? member.name() : null;
	}

	@SchemaMapping
	@Nullable PartyOrg partyOrganization(ReportIn reportIn) {
		return reportIn.filedByOrg();
	}

	@BatchMapping
	Map<ReportIn, Organization> organization(List<ReportIn> reportIns, @ContextValue Scope scope) {
		return Spread.ones(reportIns, ReportIn::id, (ids) -> this.reportIns.organizations(scope, ids));
	}

	@SchemaMapping
	@Nullable Receipt receipt(ReportIn reportIn) {
		String no = reportIn.receiptNo();
		OffsetDateTime at = reportIn.receivedAt();
		return (no != null && at != null) ? new Receipt(no, at) : null;
	}

	@SchemaMapping
	boolean active(ReportIn reportIn) {
		return reportIn.activeOn(LocalDate.now(this.clock));
	}

	/** A path shorter than a community is a home that is not known. */
	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Boolean> atHome(ReportIn reportIn, DataLoader<String, Territory> places) {
		PartyMember member = reportIn.filedByMember();
		if (member == null) {
			return null;
		}
		return Places.ofKind(places, member.path(), TerritoryKind.COMMUNITY)
			.thenApply((home) -> (home != null) ? reportIn.path().contains(home.id()) : null);
	}

	private CompletableFuture<List<ReportIn>> of(String filer, @Nullable Boolean active,
			DataLoader<String, List<ReportIn>> reportInsOf) {
		LocalDate today = LocalDate.now(this.clock);
		return reportInsOf.load(filer)
			.thenApply((found) -> found.stream()
				.filter((reportIn) -> active == null || reportIn.activeOn(today) == active)
				.toList());
	}

}
