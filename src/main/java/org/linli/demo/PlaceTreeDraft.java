package org.linli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Building;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Compound;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.PlaceTree.Unit;
import org.linli.roster.Roster;
import org.linli.territory.LevelRow;
import org.linli.territory.TerritoryRow;

/**
 * Divides the communities into compounds, grids, buildings and building units.
 */
final class PlaceTreeDraft {

	private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

	private static final List<String> COMPOUNDS = List.of("苇岸", "荷风", "清波", "望舟", "芦汀", "晴川", "柳岸", "白鹭", "云帆", "秋水",
			"春晖", "明湖", "采莲", "听雨", "临泽", "雁归", "长堤", "玉带", "朝霞", "静水", "桂园", "竹里", "松影", "梧桐", "海棠", "丁香");

	private final Draft draft;

	private final Roster roster;

	private final Map<String, Spot> spots;

	private int inventedCompounds;

	PlaceTreeDraft(Draft draft, Roster roster, Map<String, Spot> spots) {
		this.draft = draft;
		this.roster = roster;
		this.spots = spots;
	}

	PlaceTree add() {
		List<Roster.Place> places = this.roster.territories()
			.stream()
			.filter((place) -> "COMMUNITY".equals(place.level()))
			.toList();
		GeneratorSettings settings = this.draft.settings();
		Iterator<Integer> buildings = parts("buildings", settings.buildings().count(), settings.grids(), 6, 11);
		Iterator<Integer> units = parts("units", settings.units().count(), settings.buildings().count(), 1, 4);
		Iterator<Integer> grids = parts("grids", settings.grids(), places.size(), 3, 4);
		Iterator<Integer> compounds = parts("compounds", settings.compounds(), places.size(), 1, 3);
		List<Community> communities = new ArrayList<>();
		for (Roster.Place place : places) {
			communities.add(community(place, grids.next(), compounds.next(), buildings, units));
		}
		return new PlaceTree(communities);
	}

	private Community community(Roster.Place place, int grids, int compounds, Iterator<Integer> buildings,
			Iterator<Integer> units) {
		Spot spot = spot(place.key());
		List<Compound> inCommunity = compounds(place, spot, compounds);
		List<Integer> sizes = new ArrayList<>();
		for (int i = 0; i < grids; i++) {
			sizes.add(buildings.next());
		}
		int all = sizes.stream().mapToInt(Integer::intValue).sum();
		List<Grid> divided = new ArrayList<>();
		Dice households = this.draft.dice("households of " + place.key());
		int built = 0;
		for (int size : sizes) {
			String number = NUMBERS.get(divided.size());
			GeneratorSettings.Range range = this.draft.settings().householdsPerGrid();
			Spot at = place(place, "GRID", spot, spot.key() + ".grid" + (divided.size() + 1),
					spot.name() + "第" + number + "网格", households.between(range.from(), range.to()), null);
			Grid grid = new Grid(at, new ArrayList<>());
			for (int i = 0; i < size; i++) {
				// Compounds reach over the borders of grids, not of communities.
				Compound compound = inCommunity.get(built++ * compounds / all);
				grid.buildings().add(building(place, spot, grid, compound, units.next()));
			}
			divided.add(grid);
		}
		return new Community(spot, divided, inCommunity);
	}

	private List<Compound> compounds(Roster.Place community, Spot spot, int count) {
		List<Compound> compounds = new ArrayList<>();
		this.roster.territories()
			.stream()
			.filter((place) -> "COMPOUND".equals(place.level()) && community.key().equals(place.parent()))
			.forEach((place) -> compounds.add(new Compound(spot(place.key()))));
		for (int i = compounds.size(); i < count; i++) {
			String name = "示例" + COMPOUNDS.get(this.inventedCompounds++ % COMPOUNDS.size()) + "小区";
			compounds.add(new Compound(
					place(community, "COMPOUND", spot, spot.key() + ".compound" + (i + 1), name, null, null)));
		}
		return compounds;
	}

	private Building building(Roster.Place region, Spot community, Grid grid, Compound compound, int units) {
		Spot spot = place(region, "BUILDING", grid.spot(),
				grid.spot().key() + ".building" + (grid.buildings().size() + 1),
				(compound.buildings().size() + 1) + "号楼", null, compound.spot().id());
		Building building = new Building(spot, new ArrayList<>());
		for (int i = 1; i <= units; i++) {
			building.units()
				.add(new Unit(place(region, "UNIT", spot, spot.key() + ".unit" + i, i + "单元", null, null), community));
		}
		compound.buildings().add(building);
		return building;
	}

	private Spot place(Roster.Place region, String level, Spot parent, String key, String name,
			@Nullable Integer households, @Nullable String compound) {
		String id = Draft.id(key);
		Spot spot = new Spot(key, id, name, parent.path() + id + "/");
		boolean open = this.roster.levels()
			.stream()
			.anyMatch((known) -> known.region().equals(region.region()) && known.code().equals(level) && known.open());
		this.draft.add(new TerritoryRow(id, this.draft.code("T"), name, LevelRow.key(region.region(), level),
				parent.id(), spot.path(), open, true, households, compound));
		return spot;
	}

	private Spot spot(String key) {
		return Objects.requireNonNull(this.spots.get(key), key);
	}

	private Iterator<Integer> parts(String purpose, int total, int parts, int least, int most) {
		return Arrays.stream(this.draft.dice(purpose).scatter(total, parts, least, most)).iterator();
	}

}
