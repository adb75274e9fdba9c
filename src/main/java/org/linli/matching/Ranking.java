package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.linli.need.NeededSkill;

/**
 * All who can help, best first: who meets every skill before who meets a part of them,
 * then by score; ties go by code, so the same graph gives the same answer.
 */
final class Ranking {

	private final Task task;

	private final Map<String, NeededSkill> needed;

	private final List<Scored> order;

	Ranking(Task task, List<NeededSkill> needed, List<Candidate> candidates) {
		this.task = task;
		this.needed = needed.stream().collect(Collectors.toMap((one) -> one.skill().id(), Function.identity()));
		this.order = candidates.stream()
			.map((candidate) -> Scored.of(task, candidate))
			.sorted(Comparator.<Scored, Boolean>comparing((one) -> one.met().size() < task.requirements().size())
				.thenComparing(Comparator.comparingDouble(Scored::score).reversed())
				.thenComparing((one) -> one.candidate().code()))
			.toList();
	}

	/** The best. */
	List<Match> best(int first) {
		List<Match> matches = new ArrayList<>();
		for (Scored one : this.order.subList(0, Math.min(first, this.order.size()))) {
			matches.add(match(one, matches.size() + 1));
		}
		return matches;
	}

	/**
	 * Some who meet together what anybody meets: for the skill that fewest meet first,
	 * among those who meet it whoever meets most of what is left, then the best.
	 */
	List<Match> together() {
		return parts().stream().map((part) -> match(part.best(), this.order.indexOf(part.best()) + 1)).toList();
	}

	/**
	 * The same parts of the task, each with the best of all who meet it alone.
	 * @param most how many at most for each
	 */
	List<Vacancy> vacancies(int most) {
		return parts().stream().map((part) -> vacancy(part.met(), most)).toList();
	}

	/** One skill of the task, with the best of all who meet it. */
	Vacancy vacancy(NeededSkill skill, int most) {
		return vacancy(
				this.task.requirements().stream().filter((one) -> one.skill().equals(skill.skill().id())).toList(),
				most);
	}

	private Vacancy vacancy(List<Requirement> part, int most) {
		List<Match> matches = new ArrayList<>();
		for (int i = 0; i < this.order.size() && matches.size() < most; i++) {
			if (this.order.get(i).met().containsAll(part)) {
				matches.add(match(this.order.get(i), i + 1));
			}
		}
		return new Vacancy(needed(part), matches);
	}

	private List<Part> parts() {
		Set<Requirement> left = new LinkedHashSet<>(this.task.requirements());
		left.removeAll(unmet());
		List<Part> parts = new ArrayList<>();
		while (!left.isEmpty()) {
			Requirement scarcest = left.stream().min(Comparator.comparingLong(this::meeting)).orElseThrow();
			Scored best = helpingMost(scarcest, left);
			List<Requirement> met = left.stream().filter(best.met()::contains).toList();
			parts.add(new Part(best, met));
			left.removeAll(new HashSet<>(met));
		}
		return parts;
	}

	/** The skills that nobody meets. */
	List<NeededSkill> uncovered() {
		return needed(unmet());
	}

	/** Of those who meet a requirement the first who meets most of what is left. */
	private Scored helpingMost(Requirement required, Set<Requirement> left) {
		return this.order.stream()
			.filter((one) -> one.met().contains(required))
			.sorted(Comparator.<Scored>comparingLong((one) -> one.met().stream().filter(left::contains).count())
				.reversed())
			.findFirst()
			.orElseThrow();
	}

	private List<Requirement> unmet() {
		return this.task.requirements().stream().filter((required) -> meeting(required) == 0).toList();
	}

	private long meeting(Requirement required) {
		return this.order.stream().filter((one) -> one.met().contains(required)).count();
	}

	private Match match(Scored one, int rank) {
		return new Match(rank, one.score(), one.candidate(), one.terms(), needed(one.met()),
				Evidence.of(this.task, one.candidate(), one.linkages()));
	}

	private List<NeededSkill> needed(List<Requirement> requirements) {
		return requirements.stream().map((one) -> this.needed.get(one.skill())).toList();
	}

	/** Whoever was chosen first for a part of the task. */
	private record Part(Scored best, List<Requirement> met) {
	}

	private record Scored(Candidate candidate, List<Requirement> met, List<Linkage> linkages,
			List<ScoreTermValue> terms, double score) {

		static Scored of(Task task, Candidate candidate) {
			List<Linkage> linkages = candidate.linkages(task);
			List<ScoreTermValue> terms = Scoring.terms(task, candidate, linkages);
			return new Scored(candidate, task.metBy(candidate), linkages, terms, Scoring.total(terms));
		}

	}

}
