package org.linli.matching;

import java.util.List;

import org.linli.need.NeededSkill;

/**
 * A part of a need, for which one supplier is enough.
 *
 * @param skills the skills that it takes
 * @param matches who meets all of them, the best first
 */
record Vacancy(List<NeededSkill> skills, List<Match> matches) {

	/** Whether it takes what no volunteer may do. */
	boolean professional() {
		return this.skills.stream().anyMatch((needed) -> needed.skill().professional());
	}

}
