package org.linli.matching;

import java.util.Map;

/**
 * A skill that a need takes.
 *
 * @param skill id of the skill
 * @param minLevel how well it must be known at least, 1 to 5
 * @param closure ids of the skill itself (0) and of all narrower ones, with their
 * distance
 */
record Requirement(String skill, int minLevel, Map<String, Integer> closure) {

	boolean isAbout(HeldSkill held) {
		return this.closure.containsKey(held.skill());
	}

	boolean isMetBy(HeldSkill held) {
		return isAbout(held) && held.level() >= this.minLevel;
	}

	/** How many steps narrower the held skill is than the one asked for. */
	int distance(HeldSkill held) {
		return this.closure.getOrDefault(held.skill(), 0);
	}

}
