package org.linli.access;

import java.util.function.Predicate;

import org.linli.access.County.Place;

/**
 * Where something may be added to a county.
 *
 * @param homes where people may live and have needs, and open things may stand
 * @param offices where roles, agreements and other engagements may hold
 * @param grants where access may be granted
 */
record Room(Predicate<Place> homes, Predicate<Place> offices, Predicate<Place> grants) {

	/** Everywhere. */
	static Room everywhere() {
		return new Room((place) -> true, (place) -> true, (place) -> true);
	}

	/** Where somebody sees nothing of it. */
	static Room hiddenFrom(Sight sight) {
		return new Room((place) -> !sight.covers("STAFF", place), (place) -> !sight.covers("GRANTED", place),
				(place) -> !sight.covers("ADMINISTRATORS", place));
	}

}
