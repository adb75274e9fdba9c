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
import org.linli.graphql.Position;
import org.linli.party.PartyMember;
import org.linli.security.Viewer;
import org.linli.territory.Territory;

import org.springframework.stereotype.Component;

/**
 * Loads the fields with arguments of many parents at once: one statement for each field
 * of the document, and one more where it selects {@code totalCount}.
 */
@Component
class PartnershipLoaders {

	PartnershipLoaders(Loaders loaders, ReportInGraph reportIns, AgreementGraph agreements, PairingGraph pairings,
			OfferGraph offers, UnitGraph units) {
		loaders.<String, List<ReportIn>>register("reportInsOf", lists(reportIns::ofFilers));
		loaders.<String, ReportIn>register("reportInsById",
				(ids, context) -> reportIns.byIds(Viewer.scope(context), ids));
		loaders.<String, List<Agreement>>register("agreementsOf", lists(agreements::ofOrganizations));
		loaders.<String, Agreement>register("agreementsById",
				(ids, context) -> agreements.byIds(Viewer.scope(context), ids));
		loaders.<String, List<Offer>>register("offersOf", lists(offers::ofOrganizations));
		loaders.<PairingsOf, List<Pairing>>register("pairingsOf",
				(keys, context) -> pairingsOf(pairings, Viewer.scope(context), keys));
		loaders.<PageKey<ReportInFilter>, Page<ReportIn>>register("reportInsTo",
				(keys, context) -> PageKey.load(keys, reportInsTo(reportIns, Viewer.scope(context))));
		loaders.<PageKey<AgreementFilter>, Page<Agreement>>register("agreementsIn",
				(keys, context) -> PageKey.load(keys, agreementsIn(agreements, Viewer.scope(context))));
		loaders.<PageKey<AsOf>, Page<Pairing>>register("pairingsIn",
				(keys, context) -> PageKey.load(keys, pairingsIn(pairings, Viewer.scope(context))));
		loaders.<PageKey<String>, Page<PartyMember>>register("membersOf",
				(keys, context) -> PageKey.load(keys, membersOf(units, Viewer.scope(context))));
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

	/** The parent is the path of a community. */
	private static PageKey.Field<ReportInFilter, ReportIn> reportInsTo(ReportInGraph reportIns, Scope scope) {
		return (paths, filter, page) -> PageKey.pages(paths, page, reportIns.toCommunities(scope, paths, filter, page),
				PartnershipLoaders::position,
				page.counted() ? reportIns.countsToCommunities(scope, paths, filter, page) : Map.of());
	}

	/** The parent is the id of a community. */
	private static PageKey.Field<AgreementFilter, Agreement> agreementsIn(AgreementGraph agreements, Scope scope) {
		return (ids, filter, page) -> PageKey.pages(ids, page, agreements.ofCommunities(scope, ids, filter, page),
				PartnershipLoaders::position,
				page.counted() ? agreements.countsOfCommunities(scope, ids, filter, page) : Map.of());
	}

	/** The parent is the id of a community. */
	private static PageKey.Field<AsOf, Pairing> pairingsIn(PairingGraph pairings, Scope scope) {
		return (ids, asOf, page) -> {
			Map<String, List<Pairing>> rows = new HashMap<>();
			Map<String, Integer> totals = new HashMap<>();
			pairings.ofCommunities(scope, ids, asOf.day(), page).forEach((id, found) -> {
				rows.put(id, found.next());
				totals.put(id, found.total());
			});
			return PageKey.pages(ids, page, rows, (pairing) -> Position.of(pairing.organization().code()), totals);
		};
	}

	/** The parent is the id of an organisation; there are no other arguments. */
	private static PageKey.Field<String, PartyMember> membersOf(UnitGraph units, Scope scope) {
		return (ids, none, page) -> PageKey.pages(ids, page, units.members(scope, ids, page),
				(member) -> Position.of(Territory.scopePath(member.path()), member.code()),
				page.counted() ? units.memberCounts(scope, ids, page) : Map.of());
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
