package org.linli.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.need.Need;
import org.linli.need.NeededSkill;

/**
 * Whom to ask for each of several needs.
 *
 * @param needs the needs, the longest waiting first
 * @param truncated whether more needs are open
 */
record DispatchPlan(List<PlannedNeed> needs, boolean truncated) {

	/**
	 * A need, and whom to ask for it.
	 *
	 * @param need the need
	 * @param helpers who is asked, each for a part
	 * @param taken the skills for which all who can are asked for other needs
	 * @param uncovered the skills that nobody meets
	 * @param hint what to do first, or instead
	 */
	record PlannedNeed(Need need, List<PlannedHelper> helpers, List<NeededSkill> taken, List<NeededSkill> uncovered,
			@Nullable MatchHint hint) {
	}

	/**
	 * Somebody who is asked.
	 *
	 * @param skills for which skills of the need
	 * @param match who it is, and why
	 */
	record PlannedHelper(List<NeededSkill> skills, Match match) {
	}

}
