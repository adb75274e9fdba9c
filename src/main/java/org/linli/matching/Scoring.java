package org.linli.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

/**
 * The terms of the score. Each is one method and one sentence, its value between 0 and 1.
 */
final class Scoring {

	/** What a skill that nobody verified counts beside a verified one. */
	private static final double DECLARED_ONLY = 0.8;

	/** What a skill counts for each step that it is narrower than the one asked for. */
	private static final double NARROWER = 0.9;

	/** How near the same place of a kind is. */
	private static final Map<TerritoryKind, Double> NEARNESS = Map.of(TerritoryKind.UNIT, 1.0, TerritoryKind.BUILDING,
			0.9, TerritoryKind.GRID, 0.75, TerritoryKind.COMPOUND, 0.6, TerritoryKind.COMMUNITY, 0.5,
			TerritoryKind.DIVISION, 0.2);

	private Scoring() {
	}

	/** All terms of a candidate who is linked to the place like this. */
	static List<ScoreTermValue> terms(Task task, Candidate candidate, List<Linkage> linkages) {
		return List.of(ScoreTermValue.of(ScoreTerm.SKILL, skill(task, candidate)),
				ScoreTermValue.of(ScoreTerm.PROXIMITY, proximity(task, candidate)),
				ScoreTermValue.of(ScoreTerm.LINKAGE, linkage(linkages)));
	}

	static double total(List<ScoreTermValue> terms) {
		return rounded(terms.stream().mapToDouble(ScoreTermValue::contribution).sum());
	}

	/**
	 * The better and surer the skills of the need are known, the better; what a candidate
	 * does not meet counts nothing.
	 */
	static double skill(Task task, Candidate candidate) {
		return task.requirements()
			.stream()
			.mapToDouble((required) -> serving(required, candidate).mapToDouble((held) -> worth(required, held))
				.max()
				.orElse(0))
			.average()
			.orElse(0);
	}

	/** The deeper the place that candidate and need share, the nearer. */
	static double proximity(Task task, Candidate candidate) {
		Territory shared = task.shared(candidate);
		return (shared != null) ? NEARNESS.getOrDefault(shared.level().kind(), 0.0) : 0;
	}

	/**
	 * Who answers for the place, or was sent to it, is closer to the need than a
	 * neighbour: the strongest counts.
	 */
	static double linkage(List<Linkage> linkages) {
		return linkages.isEmpty() ? 0 : linkages.getFirst().value();
	}

	/** The consented skills that meet a requirement. */
	static Stream<HeldSkill> serving(Requirement required, Candidate candidate) {
		return candidate.skills().stream().filter((held) -> held.consented() && required.isMetBy(held));
	}

	static double worth(Requirement required, HeldSkill held) {
		return held.level() / 5.0 * (held.verified() ? 1 : DECLARED_ONLY) * Math.pow(NARROWER, required.distance(held));
	}

	static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

}
