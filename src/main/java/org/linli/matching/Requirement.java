package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.linli.talent.Skill;

import static java.util.Objects.requireNonNull;

/**
 * A skill that a need takes.
 *
 * @param skill id of the skill
 * @param minLevel how well it must be known at least, 1 to 5
 * @param closure by id, the skill itself and all narrower ones, with the way down to
 * each, both ends included
 */
record Requirement(String skill, int minLevel, Map<String, List<Skill>> closure) {

	/** Whether it takes what no volunteer may do. */
	boolean isProfessional() {
		return requireNonNull(this.closure.get(this.skill)).getFirst().professional();
	}

	boolean isAbout(HeldSkill held) {
		return this.closure.containsKey(held.skill());
	}

	boolean isMetBy(HeldSkill held) {
		return isAbout(held) && held.level() >= this.minLevel;
	}

	/** The skills from the one asked for down to the held one, both included. */
	List<Skill> way(HeldSkill held) {
		return requireNonNull(this.closure.get(held.skill()), "The requirement is about another skill");
	}

	/** How many steps narrower the held skill is than the one asked for. */
	int distance(HeldSkill held) {
		return way(held).size() - 1;
	}

}
