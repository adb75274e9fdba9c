package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.MatchResult.Exclusion;
import org.linli.matching.MatchingGraph.Helper;
import org.linli.need.Need;
import org.linli.need.NeededSkill;
import org.linli.need.Needs;
import org.linli.partnership.Pairings;
import org.linli.talent.Skill;
import org.linli.talent.SkillVocabulary;
import org.linli.territory.Territories;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

import org.springframework.stereotype.Component;

/**
 * Finds who can help with a need: first the hard rules, then the score; ties go by code,
 * so the same graph gives the same answer.
 */
@Component
class Matching {

	private final Needs needs;

	private final SkillVocabulary vocabulary;

	private final Territories territories;

	private final Pairings pairings;

	private final MatchingGraph graph;

	Matching(Needs needs, SkillVocabulary vocabulary, Territories territories, Pairings pairings, MatchingGraph graph) {
		this.needs = needs;
		this.vocabulary = vocabulary;
		this.territories = territories;
		this.pairings = pairings;
		this.graph = graph;
	}

	MatchResult matches(Scope scope, String id, int first, Collection<SupplierKind> kinds) {
		Need need = this.needs.byIds(scope, List.of(id)).get(id);
		if (need == null) {
			return new MatchResult(null, List.of(), List.of(), null);
		}
		List<NeededSkill> needed = this.needs.skills(scope, List.of(id)).getOrDefault(id, List.of());
		if (needed.isEmpty()) {
			return new MatchResult(need, List.of(), List.of(), MatchHint.CONFIRM_SKILLS);
		}
		Map<String, Territory> places = this.territories.byIds(scope, need.path());
		Territory community = community(need, places);
		if (community == null) {
			return new MatchResult(need, List.of(), List.of(), MatchHint.NO_COMMUNITY);
		}
		Task task = task(scope, need, community, needed);
		Set<String> skills = new HashSet<>();
		task.requirements().forEach((required) -> skills.addAll(required.closure().keySet()));
		List<Helper> helpers = this.graph.helpers(scope, task, community.scopePath(), skills);
		Map<String, LocalDate> paired = this.pairings.with(scope, community.id(), senders(helpers));
		return rank(task, helpers, paired, first, kinds, need, this.vocabulary.byIds(scope, skills), places);
	}

	private Task task(Scope scope, Need need, Territory community, List<NeededSkill> needed) {
		List<String> ids = needed.stream().map((one) -> one.skill().id()).toList();
		Map<String, Map<String, List<String>>> closures = this.vocabulary.closures(scope, ids);
		List<Requirement> requirements = needed.stream()
			.map((one) -> new Requirement(one.skill().id(), one.minLevel(),
					closures.getOrDefault(one.skill().id(), Map.of(one.skill().id(), List.of(one.skill().id())))))
			.toList();
		return new Task(need.id(), need.path(), community.id(), requirements);
	}

	private static @Nullable Territory community(Need need, Map<String, Territory> places) {
		return need.path()
			.reversed()
			.stream()
			.map(places::get)
			.filter((place) -> place != null && place.level().kind() == TerritoryKind.COMMUNITY)
			.findFirst()
			.orElse(null);
	}

	/** The employers that may have sent somebody: of the others nobody asks. */
	private static Set<String> senders(List<Helper> helpers) {
		return helpers.stream()
			.filter((helper) -> helper.facts().reportedInHere())
			.flatMap((helper) -> helper.employers().stream())
			.map(Employer::id)
			.collect(Collectors.toSet());
	}

	private static MatchResult rank(Task task, List<Helper> helpers, Map<String, LocalDate> paired, int first,
			Collection<SupplierKind> kinds, Need need, Map<String, Skill> skills, Map<String, Territory> places) {
		Map<String, TerritoryKind> placeKinds = places.values()
			.stream()
			.collect(Collectors.toMap(Territory::id, (place) -> place.level().kind()));
		Map<ExclusionReason, Integer> excluded = new EnumMap<>(ExclusionReason.class);
		List<Scored> eligible = new ArrayList<>();
		for (Helper helper : helpers) {
			List<Candidate> capacities = helper.inCapacities(kinds, paired);
			Scored best = capacities.stream()
				.filter((candidate) -> EligibilityRules.firstBroken(task, candidate) == null)
				.map((candidate) -> Scored.of(task, candidate, placeKinds))
				.max(Comparator.comparingDouble(Scored::score))
				.orElse(null);
			if (best != null) {
				eligible.add(best);
			}
			else if (!capacities.isEmpty()) {
				ExclusionReason reason = EligibilityRules.firstBroken(task, capacities.getFirst());
				if (reason != null) {
					excluded.merge(reason, 1, Integer::sum);
				}
			}
		}
		eligible.sort(Comparator.comparingDouble(Scored::score)
			.reversed()
			.thenComparing((scored) -> scored.candidate().person().code()));
		List<Match> matches = new ArrayList<>();
		for (Scored scored : eligible.subList(0, Math.min(first, eligible.size()))) {
			matches.add(new Match(matches.size() + 1, scored.score(), scored.candidate().person(),
					scored.candidate().kind(), scored.terms(), Evidence.of(task, scored.candidate(), skills, places)));
		}
		return new MatchResult(need, matches,
				excluded.entrySet().stream().map((one) -> new Exclusion(one.getKey(), one.getValue())).toList(), null);
	}

	private record Scored(Candidate candidate, List<ScoreTermValue> terms, double score) {

		static Scored of(Task task, Candidate candidate, Map<String, TerritoryKind> kinds) {
			List<ScoreTermValue> terms = Scoring.terms(task, candidate, kinds);
			return new Scored(candidate, terms, Scoring.total(terms));
		}

	}

}
