package org.linli.access;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Link;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.testing.Chance;

import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * What is being added to a county: to the graph by a batch, and beside it.
 *
 * @param county the county
 * @param batch takes the rows
 * @param chance decides
 */
record Sketch(County county, GraphBatch batch, Chance chance) {

	/** When things end or are withdrawn that no longer hold. */
	static final LocalDate ENDED = LocalDate.of(2024, 3, 1);

	private static final LocalDate LATER = LocalDate.of(2022, 6, 1);

	/** A new thing, which a row is to bring into the graph. */
	Thing thing(String type, @Nullable Place place) {
		int number = this.county.things().size() + 1;
		String letters = type.replaceAll("[a-z]", "");
		Thing thing = new Thing(type, Ids.of(this.county.mark() + " thing " + number),
				"%s-%s-%04d".formatted(letters, this.county.mark(), number), place);
		this.county.things().put(thing.id(), thing);
		return thing;
	}

	/** A relation, which a row is to bring into the graph. */
	void link(String type, String from, String to) {
		this.county.links().add(new Link(type, from, to));
	}

	/** An id that nothing of the county has. */
	String id() {
		return Ids.of(this.county.mark() + " " + this.batch.size() + " " + this.chance.random().nextLong());
	}

	/** The places where something may be. */
	List<Place> places(Predicate<Place> room, String... levels) {
		return this.county.places()
			.stream()
			.filter((place) -> room.test(place) && (levels.length == 0 || List.of(levels).contains(place.level())))
			.toList();
	}

	/** Any place where something may be; null if there is none. */
	@Nullable Place anyPlace(Predicate<Place> room, String... levels) {
		return this.chance.oneOrNone(places(room, levels), 0);
	}

	@Nullable Thing anyThing(String type) {
		return this.chance.oneOrNone(this.county.of(type), 0);
	}

	@Nullable String idOf(@Nullable Thing thing) {
		return (thing != null) ? thing.id() : null;
	}

	LocalDate since() {
		return this.chance.one(LONG_AGO, LATER);
	}

	/** Mostly open. */
	@Nullable LocalDate until() {
		return this.chance.of(20) ? ENDED : null;
	}

}
