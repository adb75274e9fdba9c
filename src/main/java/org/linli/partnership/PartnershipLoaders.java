package org.linli.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.Position;
import org.linli.security.Viewer;
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
		loaders.<String, List<ReportIn>>register("reportInsOf", lists(reportIns::ofFilers));
		loaders.<String, ReportIn>register("reportInsById",
				(ids, context) -> reportIns.byIds(Viewer.scope(context), ids));
		loaders.<String, List<Agreement>>register("agreementsOf", lists(agreements::ofOrganizations));
		loaders.<String, Agreement>register("agreementsById",
				(ids, context) -> agreements.byIds(Viewer.scope(context), ids));
		loaders.<String, List<Offer>>register("offersOf", lists(offers::ofOrganizations));
		loaders.<PairingsOf, List<Pairing>>register("pairingsOf",
				(keys, context) -> pairingsOf(pairings, Viewer.scope(context), keys));
		loaders.<PageKey, Page<Pairing>>register("pairingsIn",
				(keys, context) -> pairingsIn(pairings, Viewer.scope(context), keys));
		loaders.registerPages("reportInsTo",
				new PagesOf<>(reportIns::toCommunities, reportIns::countsToCommunities, PartnershipLoaders::position));
		loaders.registerPages("agreementsIn", new PagesOf<>(agreements::ofCommunities, agreements::countsOfCommunities,
				PartnershipLoaders::position));
		loaders.registerPages("inServiceMembersOf", new PagesOf<>(parties::members, parties::memberCounts,
				(member) -> Position.of(Territory.scopePath(member.path()), member.code())));
	}

	/** Every key gets a list, an empty one too. */
	private static <T> BiFunction<Set<String>, GraphQLContext, Map<String, List<T>>> lists(
			BiFunction<Scope, Collection<String>, Map<String, List<T>>> find) {
		return (keys, context) -> {
			Map<String, List<T>> lists = new HashMap<>(find.apply(Viewer.scope(context), keys));
			keys.forEach((key) -> lists.putIfAbsent(key, List.of()));
			return lists;
		};
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

	/** One statement answers the rows and their number. */
	private static Map<PageKey, Page<Pairing>> pairingsIn(PairingGraph pairings, Scope scope, Set<PageKey> keys) {
		Map<PageKey, Page<Pairing>> pages = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy((key) -> new PageKey("", key.filter(), key.page())))
			.forEach((field, group) -> {
				List<String> communities = group.stream().map(PageKey::parent).toList();
				AsOf asOf = (AsOf) field.filter();
				Map<String, PairingGraph.Found> found = pairings.ofCommunities(scope, communities,
						(asOf != null) ? asOf.day() : null, field.page());
				group.forEach((key) -> pages.put(key,
						page(key, found.getOrDefault(key.parent(), PairingGraph.Found.NOTHING))));
			});
		return pages;
	}

	private static Page<Pairing> page(PageKey key, PairingGraph.Found found) {
		return key.page().page(found.next(), (pairing) -> Position.of(pairing.organization().code()), found::total);
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
