package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.people.PersonStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.Candidates.PHONES;
import static org.linli.matching.Candidates.TASK;

class EligibilityRulesTests {

	private static final HeldSkill WELL = new HeldSkill(PHONES, 4, true, true);

	private final Applicant neighbour = Candidates.neighbour(WELL);

	@Test
	void nothingStandsAgainstANeighbourWhoKnowsHow() {
		assertThat(EligibilityRules.firstBroken(TASK, this.neighbour)).isNull();
	}

	@Test
	void takesPart() {
		for (PersonStatus status : List.of(PersonStatus.PAUSED, PersonStatus.ANONYMISED)) {
			Applicant away = new Applicant(SupplierKind.RESIDENT, status, false, false, List.of(WELL), true, false);
			assertThat(EligibilityRules.firstBroken(TASK, away)).isEqualTo(ExclusionReason.PAUSED);
		}
		assertThat(EligibilityRules.takesPart(TASK, this.neighbour)).isTrue();
	}

	@Test
	void isOfAge() {
		Applicant child = new Applicant(SupplierKind.RESIDENT, PersonStatus.ACTIVE, true, false, List.of(WELL), true,
				false);

		assertThat(EligibilityRules.firstBroken(TASK, child)).isEqualTo(ExclusionReason.AGE);
		assertThat(EligibilityRules.isOfAge(TASK, this.neighbour)).isTrue();
	}

	@Test
	void hasASkill() {
		Applicant cook = Candidates.neighbour(new HeldSkill("cooking", 5, true, true));
		Applicant narrower = Candidates.neighbour(new HeldSkill("wechat", 3, true, true));
		Task both = Candidates.task(Candidates.COACHING,
				new Requirement("signing", 1, Map.of("signing", List.of(Candidates.skill("signing")))));

		assertThat(EligibilityRules.firstBroken(TASK, cook)).isEqualTo(ExclusionReason.LACKS_SKILL);
		assertThat(EligibilityRules.firstBroken(both, cook)).isEqualTo(ExclusionReason.LACKS_SKILL);
		assertThat(EligibilityRules.firstBroken(both, this.neighbour)).as("one of two").isNull();
		assertThat(EligibilityRules.firstBroken(TASK, narrower)).isNull();
	}

	@Test
	void isGoodEnough() {
		Applicant beginner = Candidates.neighbour(new HeldSkill(PHONES, 1, true, true));
		Applicant justEnough = Candidates.neighbour(new HeldSkill(PHONES, 2, true, true));

		assertThat(EligibilityRules.firstBroken(TASK, beginner)).isEqualTo(ExclusionReason.LEVEL_TOO_LOW);
		assertThat(EligibilityRules.firstBroken(TASK, justEnough)).isNull();
	}

	@Test
	void consents() {
		Applicant silent = Candidates.neighbour(new HeldSkill(PHONES, 4, true, false));
		Applicant forAnotherSkill = Candidates.neighbour(new HeldSkill(PHONES, 4, true, false),
				new HeldSkill("cooking", 4, true, true));
		Applicant forTheNarrower = Candidates.neighbour(new HeldSkill(PHONES, 4, true, false),
				new HeldSkill("wechat", 2, false, true));

		assertThat(EligibilityRules.firstBroken(TASK, silent)).isEqualTo(ExclusionReason.NO_CONSENT);
		assertThat(EligibilityRules.firstBroken(TASK, forAnotherSkill)).isEqualTo(ExclusionReason.NO_CONSENT);
		assertThat(EligibilityRules.firstBroken(TASK, forTheNarrower)).isNull();
	}

	@Test
	void isReportedIn() {
		SupplierKind member = SupplierKind.IN_SERVICE_MEMBER;

		assertThat(EligibilityRules.firstBroken(TASK, Candidates.applicant(member, true, false, WELL)))
			.isEqualTo(ExclusionReason.NOT_REPORTED_IN);
		assertThat(EligibilityRules.firstBroken(TASK, Candidates.applicant(member, false, true, WELL))).isNull();
	}

	@Test
	void livesInTheCommunity() {
		SupplierKind resident = SupplierKind.RESIDENT;

		assertThat(EligibilityRules.firstBroken(TASK, Candidates.applicant(resident, false, true, WELL)))
			.isEqualTo(ExclusionReason.OUT_OF_AREA);
		assertThat(EligibilityRules.firstBroken(TASK, Candidates.applicant(resident, true, false, WELL))).isNull();
	}

	@Test
	void theFirstBrokenRuleGivesTheReason() {
		Applicant everythingWrong = new Applicant(SupplierKind.RESIDENT, PersonStatus.PAUSED, true, false, List.of(),
				false, false);

		assertThat(EligibilityRules.firstBroken(TASK, everythingWrong)).isEqualTo(ExclusionReason.PAUSED);
	}

}
