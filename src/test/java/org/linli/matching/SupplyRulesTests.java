package org.linli.matching;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matching.SupplyRules.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.Candidates.PHONES;
import static org.linli.matching.Candidates.TASK;

class SupplyRulesTests {

	/** What is promised for a place, or found there, as {@code k/c/} for community c. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			phones, 2, c/,  true,  true,
			wechat, 5, c/,  true,  true,
			phones, 1, c/,  true,  true,  SUPPLY_BELOW_LEVEL
			cook,   5, c/,  true,  true,  SUPPLY_BELOW_LEVEL
			phones, 2, c/,  true,  false, SUPPLY_NOT_IN_FORCE
			phones, 2, k/,  true,  true,
			phones, 2, u1/, true,  true,
			phones, 2, x/,  true,  true,
			phones, 2, d/,  true,  true,  OUT_OF_REACH
			phones, 2, c/g2/, true,  true,  OUT_OF_REACH
			phones, 2, c/g2/, false, true,
			phones, 2, d/,  false, true,  OUT_OF_REACH
			phones, 1, d/,  true,  false, SUPPLY_BELOW_LEVEL
			""")
	void judgesAProvision(String skill, int level, String path, boolean promised, boolean inForce,
			ExclusionReason expected) {
		Outcome outcome = SupplyRules.judge(TASK, supply(provision(skill, level, path, promised, inForce)));

		if (expected == null) {
			assertThat(outcome).isInstanceOf(Outcome.Passed.class);
		}
		else {
			assertThat(outcome).isEqualTo(new Outcome.Excluded(expected));
		}
	}

	@Test
	void keepsOnlyWhatMeetsAllRules() {
		Provision good = provision(PHONES, 3, "c/", true, true);

		Outcome outcome = SupplyRules.judge(TASK,
				supply(provision(PHONES, 5, "d/", true, true), good, provision(PHONES, 5, "c/", true, false)));

		assertThat(outcome).isEqualTo(new Outcome.Passed(supply(good)));
	}

	@Test
	void oneProvisionMeetsAllRulesOrTheSupplyIsOut() {
		Outcome outcome = SupplyRules.judge(TASK,
				supply(provision(PHONES, 5, "c/", true, false), provision(PHONES, 5, "d/", true, true)));

		assertThat(outcome).isEqualTo(new Outcome.Excluded(ExclusionReason.OUT_OF_REACH));
	}

	private static Provision provision(String skill, int level, String path, boolean promised, boolean inForce) {
		return new Provision(HeldSkill.provided(skill, level, new Means("m", "供给")), path, promised, inForce);
	}

	private static Supply supply(Provision... provisions) {
		return new Supply(SupplierKind.ORGANIZATION, "o", "O-1", "单位", Set.of("k"), true, List.of(provisions), null);
	}

}
