package org.linli.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way through the graph, hop by hop.
 *
 * @param hops the hops in order
 */
public record GraphPath(List<Hop> hops) {

	/** How many hops it has. */
	public int length() {
		return this.hops.size();
	}

	/**
	 * One hop; it may be read in the direction opposite to the relation.
	 *
	 * @param from id of the thing from which the relation leads
	 * @param relationship type of the relation
	 * @param to id of the thing to which it leads
	 * @param since since when it holds, null if that is not known
	 */
	public record Hop(String from, String relationship, String to, @Nullable LocalDate since) {
	}

}
