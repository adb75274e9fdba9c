package org.linli.matching;

import java.util.List;

import org.linli.need.NeededSkill;

/**
 * Somebody who can help.
 *
 * @param rank place in the order, from 1
 * @param score how well the supplier fits, 0 to 1
 * @param candidate who can help
 * @param terms what the score is made of
 * @param covers the skills of the need that the supplier meets
 * @param evidence why
 */
record Match(int rank, double score, Candidate candidate, List<ScoreTermValue> terms, List<NeededSkill> covers,
		Evidence evidence) {

	public SupplierKind kind() {
		return this.candidate.kind();
	}

}
