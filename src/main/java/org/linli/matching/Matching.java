package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.linli.graph.Scope;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.MatchResult.Exclusion;
import org.linli.need.Need;
import org.linli.need.NeedWithSkills;
import org.linli.need.NeededSkill;
import org.linli.need.Needs;
import org.linli.partnership.Pairings;
import org.linli.talent.Skill;
import org.linli.talent.SkillVocabulary;
import org.linli.territory.Located;
import org.linli.territory.Territory;

import org.springframework.stereotype.Component;

/**
 * Finds who can help with a need: first the hard rules, then the score; ties go by code,
 * so the same graph gives the same answer.
 */
@Component
class Matching {

	private final Needs needs;

	private final SkillVocabulary vocabulary;

	private final Pairings pairings;

	private final MatchingGraph graph;

	Matching(Needs needs, SkillVocabulary vocabulary, Pairings pairings, MatchingGraph graph) {
		this.needs = needs;
		this.vocabulary = vocabulary;
		this.pairings = pairings;
		this.graph = graph;
	}

	MatchResult matches(Scope scope, String id, int first, Collection<SupplierKind> kinds) {
		Located<NeedWithSkills> found = this.needs.withSkills(scope, id);
		if (found == null) {
			return new MatchResult(null, List.of(), List.of(), null);
		}
		Need need = found.what().need();
		List<NeededSkill> needed = found.what().skills();
		if (needed.isEmpty()) {
			return new MatchResult(need, List.of(), List.of(), MatchHint.CONFIRM_SKILLS);
		}
		Territory community = Task.community(found.places());
		if (community == null) {
			return new MatchResult(need, List.of(), List.of(), MatchHint.NO_COMMUNITY);
		}
		Task task = new Task(id, community, found.places(), requirements(scope, needed));
		Map<String, Applicant> passed = new HashMap<>();
		Map<ExclusionReason, Integer> excluded = new EnumMap<>(ExclusionReason.class);
		for (Applicants alike : this.graph.applicants(scope, task)) {
			sort(task, alike, kinds, passed, excluded);
		}
		return new MatchResult(need, best(task, candidates(scope, task, passed), first),
				excluded.entrySet().stream().map((one) -> Exclusion.of(one.getKey(), one.getValue())).toList(), null);
	}

	private List<Requirement> requirements(Scope scope, List<NeededSkill> needed) {
		Map<String, Map<String, List<Skill>>> closures = this.vocabulary.closures(scope,
				needed.stream().map((one) -> one.skill().id()).toList());
		return needed.stream()
			.map((one) -> new Requirement(one.skill().id(), one.minLevel(),
					closures.getOrDefault(one.skill().id(), Map.of(one.skill().id(), List.of(one.skill())))))
			.toList();
	}

	/** Who passes in one capacity is in, whoever passes in none is out by the first. */
	private static void sort(Task task, Applicants alike, Collection<SupplierKind> kinds, Map<String, Applicant> passed,
			Map<ExclusionReason, Integer> excluded) {
		ExclusionReason first = null;
		for (Applicant applicant : alike.inCapacities(kinds)) {
			ExclusionReason broken = EligibilityRules.firstBroken(task, applicant);
			if (broken == null) {
				alike.ids().forEach((id) -> passed.put(id, applicant));
				return;
			}
			first = (first != null) ? first : broken;
		}
		if (first != null) {
			excluded.merge(first, alike.count(), Integer::sum);
		}
	}

	private List<Candidate> candidates(Scope scope, Task task, Map<String, Applicant> passed) {
		if (passed.isEmpty()) {
			return List.of();
		}
		List<Candidate> candidates = this.graph.candidates(scope, task, passed);
		Set<String> senders = senders(candidates);
		if (senders.isEmpty()) {
			return candidates;
		}
		Map<String, LocalDate> paired = this.pairings.with(scope, task.community().id(), senders);
		return candidates.stream().map((candidate) -> candidate.paired(paired)).toList();
	}

	/** The employers that may have sent somebody: of the others nobody asks. */
	private static Set<String> senders(List<Candidate> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.reportedIn() != null)
			.flatMap((candidate) -> candidate.employers().stream())
			.map(Employer::id)
			.collect(Collectors.toSet());
	}

	private static List<Match> best(Task task, List<Candidate> candidates, int first) {
		List<Scored> best = candidates.stream()
			.map((candidate) -> Scored.of(task, candidate))
			.sorted(Comparator.comparingDouble(Scored::score)
				.reversed()
				.thenComparing((scored) -> scored.candidate().person().code()))
			.limit(first)
			.toList();
		List<Match> matches = new ArrayList<>();
		for (Scored one : best) {
			matches.add(new Match(matches.size() + 1, one.score(), one.candidate().supplier(), one.candidate().kind(),
					one.terms(), Evidence.of(task, one.candidate(), one.linkages())));
		}
		return matches;
	}

	private record Scored(Candidate candidate, List<Linkage> linkages, List<ScoreTermValue> terms, double score) {

		static Scored of(Task task, Candidate candidate) {
			List<Linkage> linkages = Linkage.of(task, candidate);
			List<ScoreTermValue> terms = Scoring.terms(task, candidate, linkages);
			return new Scored(candidate, linkages, terms, Scoring.total(terms));
		}

	}

}
