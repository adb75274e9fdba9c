package org.linli.matching;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matching.Helper.Duty;
import org.linli.people.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.matching.Candidates.PHONES;
import static org.linli.matching.Candidates.TASK;

class ScoringTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			phones, 5, true,  1.0
			phones, 4, true,  0.8
			phones, 5, false, 0.8
			wechat, 5, true,  0.9
			wechat, 5, false, 0.72
			phones, 1, true,  0.0
			cooking, 5, true, 0.0
			""")
	void skill(String skill, int level, boolean verified, double expected) {
		Helper candidate = Candidates.resident(List.of("k"), new HeldSkill(skill, level, verified, true));

		assertThat(Scoring.skill(TASK, candidate)).isCloseTo(expected, within(1e-9));
	}

	@Test
	void theBestConsentedSkillCounts() {
		Helper candidate = Candidates.resident(List.of("k"), new HeldSkill(PHONES, 5, true, false),
				new HeldSkill(PHONES, 3, true, true), new HeldSkill("wechat", 2, true, true));

		assertThat(Scoring.skill(TASK, candidate)).isCloseTo(0.6, within(1e-9));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			k/c/g/b/u1, 1.0
			k/c/g/b/u2, 0.9
			k/c/g,      0.75
			k/c/g2,     0.5
			k/c/g2/b2/u3/x, 0.6
			k/c/x,      0.6
			k/c/g/b2/u4/x, 0.75
			k/d/g3,     0.2
			y/d,        0.0
			""")
	void proximity(String home, double expected) {
		Helper candidate = Candidates.resident(List.of(home.split("/", -1)));

		assertThat(Scoring.proximity(TASK, candidate)).isEqualTo(expected);
	}

	@Test
	void linkage() {
		Helper sent = Candidates.member(true, Candidates.employer("o", true));

		assertThat(Scoring.linkage(sent.linkages(TASK))).isEqualTo(0.9);
		assertThat(Scoring
			.linkage(Candidates.holding(sent, new Duty("g", Role.GRID_LEADER, Candidates.DAY)).linkages(TASK)))
			.isEqualTo(1.0);
		assertThat(Scoring.linkage(Candidates.resident(List.of("y")).linkages(TASK))).isZero();
	}

	@Test
	void theWeightsSumToOne() {
		assertThat(Stream.of(ScoreTerm.values()).mapToDouble(ScoreTerm::weight).sum()).isCloseTo(1, within(1e-9));
	}

	@ParameterizedTest
	@CsvSource({ "1", "2", "3", "4", "5" })
	void everyScoreIsTheSumOfItsContributionsAndLiesBetweenZeroAndOne(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 200; i++) {
			List<String> home = List.of("k", random.nextBoolean() ? "c" : "d", random.nextBoolean() ? "g" : "g2");
			Helper candidate = Candidates.resident(home,
					new HeldSkill(PHONES, random.nextInt(1, 6), random.nextBoolean(), random.nextBoolean()),
					new HeldSkill("wechat", random.nextInt(1, 6), random.nextBoolean(), random.nextBoolean()));
			List<ScoreTermValue> terms = Scoring.terms(TASK, candidate, candidate.linkages(TASK));
			double total = Scoring.total(terms);

			assertThat(total).as("seed %d", seed).isBetween(0.0, 1.0);
			assertThat(terms.stream().mapToDouble((term) -> term.value() * term.weight()).sum()).isCloseTo(total,
					within(0.0002));
		}
	}

}
