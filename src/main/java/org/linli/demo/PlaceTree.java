package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The communities of a region down to the building units.
 */
record PlaceTree(List<Community> communities) {

	List<Grid> grids() {
		return this.communities.stream().flatMap((community) -> community.grids().stream()).toList();
	}

	List<Compound> compounds() {
		return this.communities.stream().flatMap((community) -> community.compounds().stream()).toList();
	}

	List<Building> buildings() {
		return this.communities.stream().flatMap((community) -> community.buildings().stream()).toList();
	}

	List<Unit> units() {
		return this.communities.stream().flatMap((community) -> community.units().stream()).toList();
	}

	/** The communities at or below one of these places; all if none is named. */
	List<Community> within(List<Spot> places) {
		return this.communities.stream()
			.filter((one) -> places.isEmpty()
					|| places.stream().anyMatch((place) -> one.spot().path().startsWith(place.path())))
			.toList();
	}

	/** A community with its grids, compounds and buildings. */
	record Community(Spot spot, List<Grid> grids, List<Compound> compounds, List<Building> buildings) {

		List<Unit> units() {
			return this.buildings.stream().flatMap((building) -> building.units().stream()).toList();
		}

	}

	/** A compound; its buildings stand in it, or in grids of the same community. */
	record Compound(Spot spot, List<Building> buildings) {

		Compound(Spot spot) {
			this(spot, new ArrayList<>());
		}

		List<Unit> units() {
			return this.buildings.stream().flatMap((building) -> building.units().stream()).toList();
		}

	}

	/** A grid. */
	record Grid(Spot spot, List<Building> buildings) {

		List<Unit> units() {
			return this.buildings.stream().flatMap((building) -> building.units().stream()).toList();
		}

	}

	/** A building. */
	record Building(Spot spot, List<Unit> units) {
	}

	/** A building unit, or a building that is not divided into units. */
	record Unit(Spot spot, Spot community) {
	}

}
