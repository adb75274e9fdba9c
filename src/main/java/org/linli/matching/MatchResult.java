package org.linli.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.need.Need;

/**
 * Who can help with a need, and how many cannot for which reason.
 *
 * @param need the need, null if the viewer sees none with that id
 * @param matches the best, first first
 * @param excluded how many break which hard rule first
 * @param hint what to do if nobody could be looked for
 */
record MatchResult(@Nullable Need need, List<Match> matches, List<Exclusion> excluded, @Nullable MatchHint hint) {

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

		/** Few minors are not counted: who is under age is sensitive. */
		static Exclusion of(ExclusionReason code, int count) {
			return new Exclusion(code, (code == ExclusionReason.AGE && count < FEWEST) ? null : count);
		}

	}

}
