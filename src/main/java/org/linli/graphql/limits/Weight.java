package org.linli.graphql.limits;

/**
 * How much an answer may hold. Numbers end at a bound instead of running over.
 *
 * @param nodes objects
 * @param values what stands at the leaves: numbers, texts and the like, and what is long
 * in the names on the way to them
 */
record Weight(long nodes, long values) {

	static final Weight NOTHING = new Weight(0, 0);

	/** Beyond this nobody needs to know how much it is. */
	private static final long BEYOND = Integer.MAX_VALUE;

	Weight and(Weight other) {
		return new Weight(Math.min(BEYOND, this.nodes + other.nodes), Math.min(BEYOND, this.values + other.values));
	}

	Weight times(long times) {
		return new Weight(Math.min(BEYOND, times * this.nodes), Math.min(BEYOND, times * this.values));
	}

	/** The larger of both in each respect: one or the other is answered. */
	Weight or(Weight other) {
		return new Weight(Math.max(this.nodes, other.nodes), Math.max(this.values, other.values));
	}

}
