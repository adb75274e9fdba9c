package org.linli.matching;

import org.jspecify.annotations.Nullable;

/**
 * A skill that a candidate has or provides.
 *
 * @param skill id of the skill
 * @param level how well, 1 to 5
 * @param verified whether somebody verified it
 * @param consented whether the person consents today that it serves matching
 * @param means by what an organisation or a service site provides it; null for persons
 * and teams
 */
record HeldSkill(String skill, int level, boolean verified, boolean consented, @Nullable Means means) {

	/** A skill of a person. */
	HeldSkill(String skill, int level, boolean verified, boolean consented) {
		this(skill, level, verified, consented, null);
	}

	/**
	 * A skill that stands for an organisation, a service site or a team: it counts in
	 * full, and nobody has to consent.
	 */
	static HeldSkill provided(String skill, int level, @Nullable Means means) {
		return new HeldSkill(skill, level, true, true, means);
	}

}
