package org.linli.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

	private static final double RESPONSIBLE = 1.0;

	private static final double REPORTED_IN_AND_PAIRED = 0.9;

	private static final double REPORTED_IN = 0.7;

	private static final double NEIGHBOUR = 0.4;

	private Scoring() {
	}

	/** All terms of a candidate. */
	static List<ScoreTermValue> terms(Task task, Candidate candidate, Map<String, TerritoryKind> kinds) {
		return List.of(ScoreTermValue.of(ScoreTerm.SKILL, skill(task, candidate)),
				ScoreTermValue.of(ScoreTerm.PROXIMITY, proximity(task, candidate, kinds)),
				ScoreTermValue.of(ScoreTerm.LINKAGE, linkage(task, candidate)));
	}

	static double total(List<ScoreTermValue> terms) {
		return rounded(terms.stream().mapToDouble(ScoreTermValue::contribution).sum());
	}

	/** The better and surer the skills of the need are known, the better. */
	static double skill(Task task, Candidate candidate) {
		return task.requirements()
			.stream()
			.mapToDouble((required) -> serving(required, candidate).mapToDouble((held) -> worth(required, held))
				.max()
				.orElse(0))
			.average()
			.orElse(0);
	}

	/** The deeper the place that home and need share, the nearer. */
	static double proximity(Task task, Candidate candidate, Map<String, TerritoryKind> kinds) {
		String shared = deepestShared(task, candidate);
		TerritoryKind kind = kinds.get(shared);
		return (kind != null) ? NEARNESS.getOrDefault(kind, 0.0) : 0;
	}

	/**
	 * Who answers for the place, or was sent to it, is closer to the need than a
	 * neighbour.
	 */
	static double linkage(Task task, Candidate candidate) {
		if (candidate.dutyAt(task.path()) != null) {
			return RESPONSIBLE;
		}
		if (candidate.reportedInHere()) {
			return candidate.employerIsPaired() ? REPORTED_IN_AND_PAIRED : REPORTED_IN;
		}
		return candidate.livesIn(task.community()) ? NEIGHBOUR : 0;
	}

	/** The consented skills that meet a requirement. */
	static Stream<HeldSkill> serving(Requirement required, Candidate candidate) {
		return candidate.skills().stream().filter((held) -> held.consented() && required.isMetBy(held));
	}

	static double worth(Requirement required, HeldSkill held) {
		return held.level() / 5.0 * (held.verified() ? 1 : DECLARED_ONLY) * Math.pow(NARROWER, required.distance(held));
	}

	/**
	 * Id of the deepest place in which both home and need lie; empty if there is none.
	 */
	static String deepestShared(Task task, Candidate candidate) {
		String shared = "";
		List<String> home = candidate.person().path();
		for (int i = 0; i < Math.min(home.size(), task.path().size()); i++) {
			if (!home.get(i).equals(task.path().get(i))) {
				break;
			}
			shared = home.get(i);
		}
		return shared;
	}

	static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

}
