package org.linli.partnership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.Position;
import org.linli.security.Viewer;
import org.linli.territory.PagesOf;
import org.linli.territory.Territory;

import org.springframework.stereotype.Component;

/**
 * Registers the look-ups of report-ins, agreements, pairings and offers by what they
 * belong to.
 */
@Component
class PartnershipLoaders {

	PartnershipLoaders(Loaders loaders, ReportInGraph reportIns, AgreementGraph agreements, PairingGraph pairings,
			OfferGraph offers, OrganizationPartyGraph parties) {
		loaders.registerLists("reportInsOf", (ids, context) -> reportIns.ofFilers(Viewer.scope(context), ids));
		loaders.<String, ReportIn>register("reportInsById",
				(ids, context) -> reportIns.byIds(Viewer.scope(context), ids));
		loaders.registerLists("agreementsOf",
				(ids, context) -> agreements.ofOrganizations(Viewer.engagements(context), ids));
		loaders.<String, Agreement>register("agreementsById",
				(ids, context) -> agreements.byIds(Viewer.engagements(context), ids));
		loaders.registerLists("offersOf", (ids, context) -> offers.ofOrganizations(Viewer.scope(context), ids));
		loaders.<PairingsOf, List<Pairing>>register("pairingsOf",
				(keys, context) -> pairingsOf(pairings, Viewer.engagements(context), keys));
		loaders.registerPages("pairingsIn",
				(context, communities, asOf, page) -> pairings.ofCommunities(Viewer.engagements(context), communities,
						(asOf instanceof AsOf some) ? some.day() : null, page),
				(pairing) -> Position.of(pairing.organization().code()));
		loaders.registerPages("reportInsTo", new PagesOf<>(reportIns::toCommunities, reportIns::countsToCommunities),
				PartnershipLoaders::position);
		loaders.registerPages("agreementsIn",
				PagesOf.engagements(agreements::ofCommunities, agreements::countsOfCommunities),
				PartnershipLoaders::position);
		loaders.registerPages("inServiceMembersOf", PagesOf.all(parties::members, parties::memberCounts),
				(member) -> Position.of(Territory.scopePath(member.path()), member.code()));
	}

	private static Map<PairingsOf, List<Pairing>> pairingsOf(PairingGraph pairings, Scope scope, Set<PairingsOf> keys) {
		Map<PairingsOf, List<Pairing>> lists = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(PairingsOf::asOf)).forEach((asOf, group) -> {
			List<String> organizations = group.stream().map(PairingsOf::organization).toList();
			Map<String, List<Pairing>> found = pairings.ofOrganizations(scope, organizations, asOf.day());
			group.forEach((key) -> lists.put(key, found.getOrDefault(key.organization(), List.of())));
		});
		return lists;
	}

	/** In the order of path and code. */
	static Position position(ReportIn reportIn) {
		return Position.of(Territory.scopePath(reportIn.path()), reportIn.code());
	}

	/** In the order of path and code. */
	static Position position(Agreement agreement) {
		return Position.of(Territory.scopePath(agreement.path()), agreement.code());
	}

	/** The day for which a field asks; null for today. */
	record AsOf(@Nullable LocalDate day) {
	}

	/** The pairings of an organisation, as one field of the document asks for them. */
	record PairingsOf(String organization, AsOf asOf) {
	}

}
