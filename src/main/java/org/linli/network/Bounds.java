package org.linli.network;

/**
 * How much of the web is looked at.
 *
 * @param crowd how many relations of one kind and direction can be followed from a thing
 * @param most how many steps are looked at together
 * @param things how many things are drawn
 * @param hops how many relations are drawn between them
 */
record Bounds(int crowd, int most, int things, int hops) {

	/** As the schema tells. */
	static final Bounds TOLD = new Bounds(200, 10_000, 200, 1_000);

}
