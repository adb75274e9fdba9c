package org.linli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Building;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Compound;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Parts;
import org.linli.demo.RegionSettings.Places;
import org.linli.demo.RegionSettings.Range;
import org.linli.roster.Roster;
import org.linli.territory.LevelRow;
import org.linli.territory.TerritoryKind;
import org.linli.territory.TerritoryRow;

/**
 * Divides the communities into compounds, grids, buildings and building units.
 */
final class PlaceTreeDraft {

	private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

	private static final List<String> COMPOUNDS = List.of("苇岸", "荷风", "清波", "望舟", "芦汀", "晴川", "柳岸", "白鹭", "云帆", "秋水",
			"春晖", "明湖", "采莲", "听雨", "临泽", "雁归", "长堤", "玉带", "朝霞", "静水", "桂园", "竹里", "松影", "梧桐", "海棠", "丁香");

	private final Draft draft;

	private final World world;

	private final Roster roster;

	private int inventedCompounds;

	PlaceTreeDraft(Draft draft, Roster roster) {
		this.draft = draft;
		this.world = draft.world();
		this.roster = roster;
	}

	PlaceTree add(List<Places> settings) {
		List<Community> communities = new ArrayList<>();
		for (int i = 0; i < settings.size(); i++) {
			communities.addAll(add(settings.get(i), (i == 0) ? "" : String.valueOf(i), communities));
		}
		return new PlaceTree(communities);
	}

	private List<Community> add(Places settings, String mark, List<Community> divided) {
		List<String> within = (settings.within() != null) ? settings.within() : List.of();
		List<Spot> around = this.world.spots(within);
		List<Roster.Place> places = this.roster.territories()
			.stream()
			.filter((place) -> "COMMUNITY".equals(place.level())
					&& divided.stream().noneMatch((one) -> one.spot().key().equals(place.key())))
			.filter((place) -> around.isEmpty()
					|| around.stream().anyMatch((one) -> this.world.spot(place.key()).path().startsWith(one.path())))
			.toList();
		Division division = new Division(parts("grids" + mark, settings.grids(), places.size()),
				parts("compounds" + mark, settings.compounds(), places.size()),
				parts("buildings" + mark, settings.buildings(), sections(settings)),
				parts("units" + mark, settings.units(),
						(settings.buildings() != null) ? settings.buildings().count() : 0),
				settings.householdsPerGrid());
		return places.stream().map((place) -> community(place, division)).toList();
	}

	/** How many parts there are in which buildings stand. */
	private static int sections(Places settings) {
		Parts sections = (settings.grids() != null) ? settings.grids() : settings.compounds();
		return (sections != null) ? sections.count() : 0;
	}

	private Community community(Roster.Place place, Division division) {
		Spot spot = this.world.spot(place.key());
		Community community = new Community(spot, new ArrayList<>(), compounds(place, spot, division),
				new ArrayList<>());
		if (division.grids() != null) {
			grids(place, community, division);
		}
		else if (division.buildings() != null) {
			for (Compound compound : community.compounds()) {
				for (int i = division.buildings().next(); i > 0; i--) {
					Building building = building(place, community, compound.spot(), compound.buildings().size() + 1,
							compound, division);
					compound.buildings().add(building);
				}
			}
		}
		return community;
	}

	private void grids(Roster.Place place, Community community, Division division) {
		Spot spot = community.spot();
		int grids = Division.next(division.grids());
		List<Integer> sizes = new ArrayList<>();
		for (int i = 0; i < grids; i++) {
			sizes.add(Division.next(division.buildings()));
		}
		int all = sizes.stream().mapToInt(Integer::intValue).sum();
		Dice households = this.draft.dice("households of " + place.key());
		int built = 0;
		for (int size : sizes) {
			Range range = division.householdsPerGrid();
			int number = community.grids().size() + 1;
			Spot at = place(place, "GRID", spot, spot.key() + ".grid" + number,
					spot.name() + "第" + numeral(number) + "网格",
					(range != null) ? households.between(range.from(), range.to()) : null, null);
			Grid grid = new Grid(at, new ArrayList<>());
			for (int i = 0; i < size; i++) {
				// Compounds reach over the borders of grids, not of communities.
				int compounds = community.compounds().size();
				Compound compound = (compounds > 0) ? community.compounds().get(built++ * compounds / all) : null;
				Building building = building(place, community, at, grid.buildings().size() + 1, compound, division);
				grid.buildings().add(building);
				if (compound != null) {
					compound.buildings().add(building);
				}
			}
			community.grids().add(grid);
		}
	}

	private List<Compound> compounds(Roster.Place community, Spot spot, Division division) {
		List<Compound> compounds = new ArrayList<>();
		this.roster.territories()
			.stream()
			.filter((place) -> this.world.level(place).kind() == TerritoryKind.COMPOUND
					&& community.key().equals(place.parent()))
			.forEach((place) -> compounds.add(new Compound(this.world.spot(place.key()))));
		int count = Division.next(division.compounds());
		for (int i = compounds.size(); i < count; i++) {
			int phase = this.inventedCompounds / COMPOUNDS.size();
			String name = "示例" + COMPOUNDS.get(this.inventedCompounds++ % COMPOUNDS.size()) + "小区"
					+ ((phase > 0) ? numeral(phase + 1) + "区" : "");
			compounds.add(new Compound(
					place(community, "COMPOUND", spot, spot.key() + ".compound" + (i + 1), name, null, null)));
		}
		return compounds;
	}

	private Building building(Roster.Place region, Community community, Spot parent, int number,
			@Nullable Compound compound, Division division) {
		boolean inside = compound != null && compound.spot().equals(parent);
		int inCompound = (compound != null) ? compound.buildings().size() + 1 : number;
		Spot spot = place(region, "BUILDING", parent, parent.key() + ".building" + number, inCompound + "号楼", null,
				(compound != null && !inside) ? compound.spot().id() : null);
		Building building = new Building(spot, new ArrayList<>());
		if (division.units() == null) {
			building.units().add(new Unit(spot, community.spot()));
		}
		else {
			int units = division.units().next();
			for (int i = 1; i <= units; i++) {
				building.units()
					.add(new Unit(place(region, "UNIT", spot, spot.key() + ".unit" + i, i + "单元", null, null),
							community.spot()));
			}
		}
		community.buildings().add(building);
		return building;
	}

	private Spot place(Roster.Place region, String level, Spot parent, String key, String name,
			@Nullable Integer households, @Nullable String compound) {
		String id = Draft.id(key);
		Spot spot = new Spot(key, id, name, parent.path() + id + "/");
		this.draft.add(new TerritoryRow(id, this.draft.code("T"), name, LevelRow.key(region.region(), level),
				parent.id(), spot.path(), this.world.level(region.region(), level).open(), true, households, compound));
		this.world.add(spot);
		return spot;
	}

	private @Nullable Iterator<Integer> parts(String purpose, @Nullable Parts parts, int over) {
		return (parts != null)
				? Arrays.stream(this.draft.dice(purpose).scatter(parts.count(), over, parts.from(), parts.to()))
					.iterator()
				: null;
	}

	/** A number below a hundred in words. */
	static String numeral(int number) {
		String ones = (number % 10 > 0) ? NUMBERS.get(number % 10 - 1) : "";
		return switch (number / 10) {
			case 0 -> ones;
			case 1 -> "十" + ones;
			default -> NUMBERS.get(number / 10 - 1) + "十" + ones;
		};
	}

	/** How many parts each next place has; null where places are not divided so. */
	private record Division(@Nullable Iterator<Integer> grids, @Nullable Iterator<Integer> compounds,
			@Nullable Iterator<Integer> buildings, @Nullable Iterator<Integer> units,
			@Nullable Range householdsPerGrid) {

		static int next(@Nullable Iterator<Integer> parts) {
			return (parts != null) ? parts.next() : 0;
		}

	}

}
