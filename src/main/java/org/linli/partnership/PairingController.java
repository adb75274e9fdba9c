package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.organization.Organization;
import org.linli.partnership.PartnershipLoaders.AsOf;
import org.linli.partnership.PartnershipLoaders.PairingsOf;
import org.linli.partnership.SilentPairingGraph.Placed;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Pairing")
class PairingController {

	private final SilentPairingGraph silent;

	private final Within within;

	PairingController(SilentPairingGraph silent, Within within) {
		this.silent = silent;
		this.within = within;
	}

	@QueryMapping
	Page<Pairing> silentPairings(@Argument @Nullable String within, PageRequest page, @ContextValue Scope scope,
			@ContextValue Scope engagements) {
		Scope part = this.within.narrow(scope, within);
		List<Placed> found = this.silent.page(part, engagements, page);
		Map<String, String> paths = found.stream()
			.collect(Collectors.toMap((one) -> one.pairing().communityId(), Placed::path, (one, same) -> one));
		return page.page(
				found.stream().map(Placed::pairing).toList(), (pairing) -> Position
					.of(Objects.requireNonNull(paths.get(pairing.communityId())), pairing.organization().code()),
				() -> this.silent.count(part, engagements));
	}

	@SchemaMapping(typeName = "Organization", field = "pairings")
	CompletableFuture<List<Pairing>> ofOrganization(Organization organization, @Argument @Nullable LocalDate asOf,
			DataLoader<PairingsOf, List<Pairing>> pairingsOf) {
		return pairingsOf.load(new PairingsOf(organization.id(), new AsOf(asOf)));
	}

	@SchemaMapping(typeName = "Community", field = "pairings")
	CompletableFuture<Page<Pairing>> ofCommunity(Territory community, @Argument @Nullable LocalDate asOf,
			PageRequest page, DataLoader<PageKey, Page<Pairing>> pairingsIn) {
		return pairingsIn.load(new PageKey(community.id(), new AsOf(asOf), page));
	}

	@SchemaMapping
	CompletableFuture<Territory> community(Pairing pairing, DataLoader<String, Territory> places) {
		return places.load(pairing.communityId());
	}

	@SchemaMapping
	@Nullable CompletableFuture<Agreement> agreement(Pairing pairing, DataLoader<String, Agreement> agreementsById) {
		List<String> newestFirst = pairing.agreementIds();
		return newestFirst.isEmpty() ? null : agreementsById.load(newestFirst.getFirst());
	}

	@SchemaMapping
	CompletableFuture<List<Agreement>> agreements(Pairing pairing, DataLoader<String, Agreement> agreementsById) {
		return agreementsById.loadMany(pairing.agreementIds()).thenApply(PairingController::present);
	}

	@SchemaMapping
	CompletableFuture<List<ReportIn>> reportIns(Pairing pairing, DataLoader<String, ReportIn> reportInsById) {
		return reportInsById.loadMany(pairing.reportInIds()).thenApply(PairingController::present);
	}

	private static <T> List<T> present(List<T> found) {
		return found.stream().filter(Objects::nonNull).toList();
	}

}
