package org.linli.talent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.people.ConsentRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

/**
 * Skills of a test's own and residents of its neighbourhood who have them, by phrase.
 */
final class Register {

	private final Neighbourhood here;

	Register(Neighbourhood here) {
		this.here = here;
	}

	/** A skill below others, with nothing that another test could find. */
	SkillRow skill(String name, SkillRow... broader) {
		String code = this.here.code("skill");
		SkillRow skill = new SkillRow(Ids.next(), code, name + code, "English " + code, List.of(code + "别名"),
				List.of(code + " alias"), Arrays.stream(broader).map(SkillRow::id).toList(), false);
		this.here.batch().add(skill);
		return skill;
	}

	PersonRow resident(String name, Place home) {
		PersonRow person = new PersonRow(Ids.next(), this.here.code("P"), name, home.path(), null, false,
				PersonStatus.ACTIVE, false, true);
		this.here.batch().add(person);
		return person;
	}

	TalentRow talent(PersonRow person, SkillRow skill) {
		return talent(person, skill, null);
	}

	TalentRow talent(PersonRow person, SkillRow skill, @Nullable ConsentRow consent) {
		TalentRow talent = new TalentRow(Ids.next(), this.here.code("X"), person.id(), skill.id(), 3,
				TalentSource.VISIT, null, (consent != null) ? consent.id() : null, null, person.scopePath());
		this.here.batch().add(talent);
		return talent;
	}

	ConsentRow consent(PersonRow person, String purpose, LocalDate since, @Nullable LocalDate withdrawnOn) {
		ConsentRow consent = new ConsentRow(Ids.next(), person.id(), purpose, since, withdrawnOn);
		this.here.batch().add(consent);
		return consent;
	}

	TeamRow team(String name, TeamKind kind, Place place) {
		TeamRow team = new TeamRow(Ids.next(), this.here.code("TEAM"), name, kind, place.id(), place.path(), true);
		this.here.batch().add(team);
		return team;
	}

}
