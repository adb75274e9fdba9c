package org.linli.talent;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.people.Person;

/**
 * That a person has a skill (人才).
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param person who
 * @param skill which skill
 * @param level how well, 1 to 5
 * @param source how it is known
 * @param verifiedOn when somebody verified it, if anybody did
 * @param consented whether a consent to matching holds today
 */
record Talent(String id, String code, Person person, Skill skill, int level, TalentSource source,
		@Nullable LocalDate verifiedOn, boolean consented) {

	public boolean verified() {
		return this.verifiedOn != null;
	}

}
