package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.matching.Helper.Employer;
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
 * Finds who can help with a need: first the hard rules, then the score.
 */
@Component
class Matching {

	private final Needs needs;

	private final SkillVocabulary vocabulary;

	private final Pairings pairings;

	private final MatchingGraph people;

	private final SupplyGraph supplies;

	Matching(Needs needs, SkillVocabulary vocabulary, Pairings pairings, MatchingGraph people, SupplyGraph supplies) {
		this.needs = needs;
		this.vocabulary = vocabulary;
		this.pairings = pairings;
		this.people = people;
		this.supplies = supplies;
	}

	/**
	 * Who can help.
	 * @param scope where the viewer sees people
	 * @param engagements where the viewer sees teams
	 * @param kinds the capacities asked for, in the order in which persons are asked
	 */
	Outlook look(Scope scope, Scope engagements, String id, Collection<SupplierKind> kinds) {
		Located<NeedWithSkills> found = this.needs.withSkills(scope, id);
		if (found == null) {
			return Outlook.none(null, List.of(), null);
		}
		Need need = found.what().need();
		List<NeededSkill> needed = found.what().skills();
		if (needed.isEmpty()) {
			return Outlook.none(need, needed, MatchHint.CONFIRM_SKILLS);
		}
		Territory community = Task.community(found.places());
		if (community == null) {
			return Outlook.none(need, needed, MatchHint.NO_COMMUNITY);
		}
		Task task = new Task(id, community, found.places(), requirements(scope, needed));
		Sieve sieve = new Sieve(task);
		if (!sieve.volunteers().requirements().isEmpty()) {
			askVolunteers(sieve, scope, engagements, kinds);
		}
		if (kinds.contains(SupplierKind.ORGANIZATION) || kinds.contains(SupplierKind.SERVICE_SITE)) {
			sieve.judge(task, this.supplies.offered(scope, task).stream().filter((one) -> kinds.contains(one.kind())));
		}
		Ranking ranking = new Ranking(task, needed, candidates(scope, sieve));
		return new Outlook(need, needed, ranking, sieve.exclusions(), hint(sieve));
	}

	/** Persons and teams are volunteers. */
	private void askVolunteers(Sieve sieve, Scope scope, Scope engagements, Collection<SupplierKind> kinds) {
		Task task = sieve.volunteers();
		if (kinds.contains(SupplierKind.RESIDENT) || kinds.contains(SupplierKind.IN_SERVICE_MEMBER)) {
			this.people.applicants(scope, task).forEach((alike) -> sieve.sort(alike, kinds));
		}
		if (kinds.contains(SupplierKind.TEAM)) {
			sieve.judge(task, this.supplies.teams(engagements, task).stream());
		}
	}

	private static @Nullable MatchHint hint(Sieve sieve) {
		return sieve.takesProfessionals() ? MatchHint.NOT_FOR_VOLUNTEERS : null;
	}

	private List<Requirement> requirements(Scope scope, List<NeededSkill> needed) {
		Map<String, Map<String, List<Skill>>> closures = this.vocabulary.closures(scope,
				needed.stream().map((one) -> one.skill().id()).toList());
		return needed.stream()
			.map((one) -> new Requirement(one.skill().id(), one.minLevel(),
					closures.getOrDefault(one.skill().id(), Map.of(one.skill().id(), List.of(one.skill())))))
			.toList();
	}

	private List<Candidate> candidates(Scope scope, Sieve sieve) {
		Task task = sieve.volunteers();
		List<Helper> helpers = sieve.passed().isEmpty() ? List.of()
				: this.people.candidates(scope, task, sieve.passed());
		Set<String> senders = Stream.concat(senders(helpers), organizations(sieve)).collect(Collectors.toSet());
		Map<String, LocalDate> paired = senders.isEmpty() ? Map.of()
				: this.pairings.with(scope, task.community().id(), senders);
		List<Candidate> candidates = new ArrayList<>();
		helpers.forEach((helper) -> candidates.add(helper.paired(paired)));
		sieve.supplies().forEach((supply) -> candidates.add(supply.pairedSince(paired.get(supply.id()))));
		return candidates;
	}

	/** The employers that may have sent somebody: of the others nobody asks. */
	private static Stream<String> senders(List<Helper> helpers) {
		return helpers.stream()
			.filter((helper) -> helper.reportedIn() != null)
			.flatMap((helper) -> helper.employers().stream())
			.map(Employer::id);
	}

	private static Stream<String> organizations(Sieve sieve) {
		return sieve.supplies().stream().filter((supply) -> supply.kind() == SupplierKind.ORGANIZATION).map(Supply::id);
	}

}
