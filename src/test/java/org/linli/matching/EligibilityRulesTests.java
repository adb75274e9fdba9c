package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.people.Person;
import org.linli.people.PersonStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.Candidates.PHONES;
import static org.linli.matching.Candidates.TASK;

class EligibilityRulesTests {

	private final Candidate neighbour = Candidates.neighbour();

	@Test
	void nothingStandsAgainstANeighbourWhoKnowsHow() {
		assertThat(EligibilityRules.firstBroken(TASK, this.neighbour)).isNull();
	}

	@Test
	void takesPart() {
		for (PersonStatus status : List.of(PersonStatus.PAUSED, PersonStatus.ANONYMISED)) {
			Candidate away = Candidates.withPerson(this.neighbour,
					(p) -> new Person(p.id(), p.code(), p.name(), p.path(), status, p.minor(), p.synthetic()));
			assertThat(EligibilityRules.firstBroken(TASK, away)).isEqualTo(ExclusionReason.PAUSED);
		}
		assertThat(EligibilityRules.takesPart(TASK, this.neighbour)).isTrue();
	}

	@Test
	void isOfAge() {
		Candidate child = Candidates.withPerson(this.neighbour,
				(p) -> new Person(p.id(), p.code(), p.name(), p.path(), p.status(), true, p.synthetic()));
		assertThat(EligibilityRules.firstBroken(TASK, child)).isEqualTo(ExclusionReason.AGE);
		assertThat(EligibilityRules.isOfAge(TASK, this.neighbour)).isTrue();
	}

	@Test
	void hasEverySkill() {
		List<String> home = this.neighbour.person().path();
		Candidate cook = Candidates.resident(home, new HeldSkill("cooking", 5, true, true));
		Candidate narrower = Candidates.resident(home, new HeldSkill("wechat", 3, true, true));
		Task both = new Task("need", TASK.path(), "c",
				List.of(Candidates.COACHING, new Requirement("signing", 1, Map.of("signing", List.of("signing")))));

		assertThat(EligibilityRules.firstBroken(TASK, cook)).isEqualTo(ExclusionReason.LACKS_SKILL);
		assertThat(EligibilityRules.firstBroken(both, this.neighbour)).isEqualTo(ExclusionReason.LACKS_SKILL);
		assertThat(EligibilityRules.firstBroken(TASK, narrower)).isNull();
	}

	@Test
	void isGoodEnough() {
		List<String> home = this.neighbour.person().path();
		Candidate beginner = Candidates.resident(home, new HeldSkill(PHONES, 1, true, true));
		Candidate justEnough = Candidates.resident(home, new HeldSkill(PHONES, 2, true, true));

		assertThat(EligibilityRules.firstBroken(TASK, beginner)).isEqualTo(ExclusionReason.LEVEL_TOO_LOW);
		assertThat(EligibilityRules.firstBroken(TASK, justEnough)).isNull();
	}

	@Test
	void consents() {
		List<String> home = this.neighbour.person().path();
		Candidate silent = Candidates.resident(home, new HeldSkill(PHONES, 4, true, false));
		Candidate forAnotherSkill = Candidates.resident(home, new HeldSkill(PHONES, 4, true, false),
				new HeldSkill("cooking", 4, true, true));
		Candidate forTheNarrower = Candidates.resident(home, new HeldSkill(PHONES, 4, true, false),
				new HeldSkill("wechat", 2, false, true));

		assertThat(EligibilityRules.firstBroken(TASK, silent)).isEqualTo(ExclusionReason.NO_CONSENT);
		assertThat(EligibilityRules.firstBroken(TASK, forAnotherSkill)).isEqualTo(ExclusionReason.NO_CONSENT);
		assertThat(EligibilityRules.firstBroken(TASK, forTheNarrower)).isNull();
	}

	@Test
	void isReportedIn() {
		assertThat(EligibilityRules.firstBroken(TASK, Candidates.member(false, true)))
			.isEqualTo(ExclusionReason.NOT_REPORTED_IN);
		assertThat(EligibilityRules.firstBroken(TASK, Candidates.member(true, false))).isNull();
	}

	@Test
	void livesInTheCommunity() {
		HeldSkill skill = new HeldSkill(PHONES, 4, true, true);

		assertThat(EligibilityRules.firstBroken(TASK, Candidates.resident(List.of("k", "d", "g3"), skill)))
			.isEqualTo(ExclusionReason.OUT_OF_AREA);
		assertThat(EligibilityRules.firstBroken(TASK, Candidates.resident(List.of("k", "c", "g2"), skill))).isNull();
	}

	@Test
	void theFirstBrokenRuleGivesTheReason() {
		Candidate everythingWrong = Candidates.withPerson(Candidates.resident(List.of("k", "d")),
				(p) -> new Person(p.id(), p.code(), p.name(), p.path(), PersonStatus.PAUSED, true, true));

		assertThat(EligibilityRules.firstBroken(TASK, everythingWrong)).isEqualTo(ExclusionReason.PAUSED);
	}

}
