package org.linli.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a county of a test's own, kept beside the graph: what is part of what is
 * known by walking up, not by paths.
 *
 * @param mark in every code of the county
 * @param places the places, the county first, each behind its parent
 * @param things all else that has an id, by id
 * @param links some of the relations, by the names that they have in the graph
 */
record County(String mark, List<Place> places, Map<String, Thing> things, List<Link> links) {

	County(String mark) {
		this(mark, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
	}

	/** The county itself. */
	Place root() {
		return this.places.getFirst();
	}

	/** The things of a type, the oldest first. */
	List<Thing> of(String type) {
		return this.things.values().stream().filter((thing) -> thing.type().equals(type)).toList();
	}

	/** The places of a level. */
	List<Place> level(String level) {
		return this.places.stream().filter((place) -> place.level().equals(level)).toList();
	}

	@Nullable Place place(String id) {
		return this.places.stream().filter((place) -> place.id().equals(id)).findFirst().orElse(null);
	}

	/** From what links of this type lead here. */
	Stream<String> before(String type, String to) {
		return this.links.stream().filter((link) -> link.type().equals(type) && link.to().equals(to)).map(Link::from);
	}

	/** To what links of this type lead from here. */
	Stream<String> behind(String type, String from) {
		return this.links.stream().filter((link) -> link.type().equals(type) && link.from().equals(from)).map(Link::to);
	}

	/**
	 * A place.
	 *
	 * @param id its id
	 * @param code its code
	 * @param level code of its level
	 * @param parent of what it is a part; null at the top
	 */
	record Place(String id, String code, String level, @Nullable Place parent) {

		/** Its type in the schema. */
		String type() {
			return switch (this.level) {
				case "COMMUNITY" -> "Community";
				case "COMPOUND" -> "Compound";
				case "GRID" -> "Grid";
				case "BUILDING" -> "Building";
				case "UNIT" -> "BuildingUnit";
				default -> "AdminDivision";
			};
		}

		/** Whether only those see it whose duty is to know the people there. */
		boolean hidden() {
			return this.level.equals("UNIT");
		}

		/** Whether a walk up meets one of these, itself included. */
		boolean isBelow(Collection<Place> roots) {
			for (Place place = this; place != null; place = place.parent) {
				if (roots.contains(place)) {
					return true;
				}
			}
			return false;
		}

		/** The path as it is stored. */
		String path() {
			return ((this.parent != null) ? this.parent.path() : "") + this.id + "/";
		}

	}

	/**
	 * Something that has an id.
	 *
	 * @param type its type in the schema
	 * @param id its id
	 * @param code its code
	 * @param place where it is seen; null for what lies nowhere
	 */
	record Thing(String type, String id, String code, @Nullable Place place) {

		String path() {
			return (this.place != null) ? this.place.path() : "";
		}

	}

	/** A relation. */
	record Link(String type, String from, String to) {
	}

}
