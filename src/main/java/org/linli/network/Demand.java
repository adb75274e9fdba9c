package org.linli.network;

import org.linli.talent.Skill;

/**
 * That a community asks for a skill.
 *
 * @param community id of the community
 * @param code its code
 * @param path its path
 * @param skill the skill
 * @param level how well it has to be known, 1 to 5
 * @param needs how many open needs ask for it
 */
record Demand(String community, String code, String path, Skill skill, int level, int needs) {

	/** What tells it from others. */
	String key() {
		return this.community + " " + this.skill.id();
	}

}
