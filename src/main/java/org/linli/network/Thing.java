package org.linli.network;

import java.util.Comparator;

/**
 * A thing of the web, as far as a search knows it.
 *
 * @param id its id
 * @param code the code by which things stand in order
 * @param label what it is, by its label in the graph
 */
record Thing(String id, String code, String label) implements Comparable<Thing> {

	/** More than can be followed. */
	static final Thing CROWD = new Thing("", "", "");

	private static final Comparator<Thing> ORDER = Comparator.comparing(Thing::code).thenComparing(Thing::id);

	@Override
	public int compareTo(Thing other) {
		return ORDER.compare(this, other);
	}

}
