package org.linli.network;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One relation, as it leads on from a thing.
 *
 * @param from id of the thing from which it leads on
 * @param relation which relation, in the words of the API
 * @param along whether it is followed in its own direction
 * @param to the thing to which it leads; {@link Thing#CROWD} where it leads to more than
 * can be followed
 * @param since since when it holds; null if that is not known
 */
record Step(String from, String relation, boolean along, Thing to, @Nullable LocalDate since) {

	boolean leadsIntoACrowd() {
		return this.to.equals(Thing.CROWD);
	}

}
