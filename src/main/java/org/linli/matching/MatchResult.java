package org.linli.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.need.Need;
import org.linli.need.NeededSkill;

/**
 * Who can help with a need, and how many cannot for which reason.
 *
 * @param need the need, null if the viewer sees none with that id
 * @param matches the best, first first
 * @param together some who meet together what anybody meets
 * @param uncovered the skills that nobody meets
 * @param excluded how many break which hard rule first
 * @param hint what to do first, or instead
 */
record MatchResult(@Nullable Need need, List<Match> matches, List<Match> together, List<NeededSkill> uncovered,
		List<Exclusion> excluded, @Nullable MatchHint hint) {

	/**
	 * How many candidates break a rule.
	 *
	 * @param code the rule
	 * @param count how many break it, and none before it; null where so few would tell of
	 * single persons
	 */
	record Exclusion(ExclusionReason code, @Nullable Integer count) {

		/** So many hide each other. */
		static final int FEWEST = 5;

		/**
		 * Few are not counted where that tells of single persons what is sensitive, or
		 * what they decided for themselves.
		 */
		private static final Set<ExclusionReason> PERSONAL = EnumSet.of(ExclusionReason.AGE, ExclusionReason.OPTED_OUT);

		static Exclusion of(ExclusionReason code, int count) {
			return new Exclusion(code, (PERSONAL.contains(code) && count < FEWEST) ? null : count);
		}

	}

}
