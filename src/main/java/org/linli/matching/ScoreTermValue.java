package org.linli.matching;

/**
 * How much one term adds to a score.
 *
 * @param name which term
 * @param value how well the candidate does, 0 to 1
 * @param weight how much the term counts
 * @param contribution what it adds: value times weight
 */
record ScoreTermValue(ScoreTerm name, double value, double weight, double contribution) {

	static ScoreTermValue of(ScoreTerm name, double value) {
		double rounded = Scoring.rounded(value);
		return new ScoreTermValue(name, rounded, name.weight(), Scoring.rounded(rounded * name.weight()));
	}

}
