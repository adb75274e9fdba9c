package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The communities of the demonstration down to the building units.
 */
record PlaceTree(List<Community> communities) {

	List<Grid> grids() {
		return this.communities.stream().flatMap((community) -> community.grids().stream()).toList();
	}

	List<Building> buildings() {
		return grids().stream().flatMap((grid) -> grid.buildings().stream()).toList();
	}

	List<Unit> units() {
		return buildings().stream().flatMap((building) -> building.units().stream()).toList();
	}

	/** A community with its grids and compounds. */
	record Community(Spot spot, List<Grid> grids, List<Compound> compounds) {

		List<Unit> units() {
			return this.grids.stream().flatMap((grid) -> grid.units().stream()).toList();
		}

	}

	/** A compound; its buildings stand in grids of the same community. */
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

	/** A building unit. */
	record Unit(Spot spot, Spot community) {
	}

}
