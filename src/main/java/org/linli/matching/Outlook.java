package org.linli.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.matching.MatchResult.Exclusion;
import org.linli.need.Need;
import org.linli.need.NeededSkill;

/**
 * All that was found out about who can help with a need.
 *
 * @param need the need, null if the viewer sees none with that id
 * @param needed the skills that it takes
 * @param ranking who can help, null if nobody could be looked for
 * @param excluded how many break which hard rule first
 * @param hint what to do first, or instead
 */
record Outlook(@Nullable Need need, List<NeededSkill> needed, @Nullable Ranking ranking, List<Exclusion> excluded,
		@Nullable MatchHint hint) {

	/** Nobody could be looked for. */
	static Outlook none(@Nullable Need need, List<NeededSkill> needed, @Nullable MatchHint hint) {
		return new Outlook(need, needed, null, List.of(), hint);
	}

	MatchResult best(int first) {
		if (this.ranking == null) {
			return new MatchResult(this.need, List.of(), List.of(), this.needed, this.excluded, this.hint);
		}
		return new MatchResult(this.need, this.ranking.best(first), this.ranking.together(), this.ranking.uncovered(),
				this.excluded, this.hint);
	}

	/** The skills that nobody meets. */
	List<NeededSkill> uncovered() {
		return (this.ranking != null) ? this.ranking.uncovered() : this.needed;
	}

	/** One skill of the need, with no more than so many who meet it. */
	Vacancy vacancy(NeededSkill skill, int most) {
		return (this.ranking != null) ? this.ranking.vacancy(skill, most) : new Vacancy(List.of(skill), List.of());
	}

	/** The parts of the need that somebody meets, each with no more than so many. */
	List<Vacancy> vacancies(int most) {
		return (this.ranking != null) ? this.ranking.vacancies(most) : List.of();
	}

}
