package org.linli.matching;

/**
 * What makes a candidate fit better; described in the schema. The weights sum to 1.
 */
enum ScoreTerm {

	SKILL(0.5), PROXIMITY(0.25), LINKAGE(0.25);

	private final double weight;

	ScoreTerm(double weight) {
		this.weight = weight;
	}

	double weight() {
		return this.weight;
	}

}
