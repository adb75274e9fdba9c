package org.linli.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.territory.LevelRow;
import org.linli.territory.TerritoryKind;
import org.linli.territory.TerritoryRow;
import org.linli.testing.Chance;

/**
 * Makes the places of a county: communities with grids, the buildings of which stand in
 * compounds across them. The id of a place begins with the id of a sibling where it can.
 */
final class RandomPlaces {

	private static final List<TerritoryKind> LEVELS = List.of(TerritoryKind.DIVISION, TerritoryKind.DIVISION,
			TerritoryKind.COMMUNITY, TerritoryKind.COMPOUND, TerritoryKind.GRID, TerritoryKind.BUILDING,
			TerritoryKind.UNIT);

	private static final List<String> CODES = List.of("COUNTY", "TOWN", "COMMUNITY", "COMPOUND", "GRID", "BUILDING",
			"UNIT");

	private final County county;

	private final GraphBatch batch;

	private final Chance chance;

	RandomPlaces(County county, GraphBatch batch, Chance chance) {
		this.county = county;
		this.batch = batch;
		this.chance = chance;
	}

	void addAll() {
		for (int i = 0; i < CODES.size(); i++) {
			this.batch.add(new LevelRow(this.county.mark(), CODES.get(i), LEVELS.get(i), 10 * i, CODES.get(i),
					CODES.get(i), i < CODES.size() - 1, List.of()));
		}
		Place root = add("COUNTY", null, null);
		Place town = add("TOWN", root, null);
		addCommunity(town);
		for (int i = this.chance.between(1, 2); i > 0; i--) {
			addCommunity(this.chance.one(root, town));
		}
	}

	private void addCommunity(Place parent) {
		Place community = add("COMMUNITY", parent, null);
		List<Place> compounds = List.of(add("COMPOUND", community, null), add("COMPOUND", community, null));
		for (int g = this.chance.between(1, 2); g > 0; g--) {
			Place grid = add("GRID", community, null);
			for (int b = this.chance.between(1, 2); b > 0; b--) {
				Place building = add("BUILDING", grid, this.chance.oneOrNone(compounds, 30));
				for (int u = this.chance.between(1, 2); u > 0; u--) {
					add("UNIT", building, null);
				}
			}
		}
	}

	/** A new place; a building may stand in a compound. */
	Place add(String level, @Nullable Place parent, @Nullable Place compound) {
		int number = this.county.places().size() + 1;
		List<Place> siblings = this.county.places()
			.stream()
			.filter((place) -> parent != null && parent.equals(place.parent()))
			.toList();
		String id = siblings.isEmpty() ? Ids.of(this.county.mark() + " place " + number)
				: siblings.getFirst().id() + number;
		Place place = new Place(id, "T-%s-%04d".formatted(this.county.mark(), number), level, parent);
		this.county.places().add(place);
		this.batch.add(new TerritoryRow(place.id(), place.code(), level + " " + number,
				LevelRow.key(this.county.mark(), level), (parent != null) ? parent.id() : null, place.path(),
				!place.hidden(), true, level.equals("GRID") ? this.chance.between(100, 500) : null,
				(compound != null) ? compound.id() : null));
		if (compound != null) {
			this.county.links().add(new County.Link("IN_COMPOUND", place.id(), compound.id()));
		}
		return place;
	}

}
