package org.linli.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Building;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Mediators;
import org.linli.demo.RegionSettings.Neighbourly;
import org.linli.people.Employment;
import org.linli.people.Role;

/**
 * Residents who do something for their neighbours: heads of buildings and building units,
 * mediators.
 */
final class Neighbours {

	/** Roles that go with being a head. */
	private static final Set<Role> BESIDE = Set.of(Role.BUILDING_HEAD, Role.GRID_WORKER, Role.MEDIATOR);

	private final Draft draft;

	private final Population people;

	private final Neighbourly settings;

	Neighbours(Draft draft, Population people, Neighbourly settings) {
		this.draft = draft;
		this.people = people;
		this.settings = settings;
	}

	void addBuildingHeads() {
		List<Building> buildings = this.draft.dice("buildings with heads").shuffled(this.people.places().buildings());
		for (Building building : buildings.subList(0, heads(this.settings.buildingHeads()))) {
			head(Role.BUILDING_HEAD, building.spot(), building.units());
		}
	}

	void addUnitHeads() {
		List<Unit> units = this.draft.dice("units with heads").shuffled(this.people.places().units());
		for (Unit unit : units.subList(0, heads(this.settings.unitHeads()))) {
			head(Role.UNIT_HEAD, unit.spot(), List.of(unit));
		}
	}

	/** From members, from grid workers and from other residents, as the settings say. */
	void addMediators() {
		Mediators settings = this.settings.mediators();
		if (settings == null) {
			return;
		}
		Set<Role> heads = Set.of(Role.BUILDING_HEAD, Role.UNIT_HEAD);
		mediators("members", settings.fromMembers(), (person) -> person.inCommunityParty() && person.roles().isEmpty());
		mediators("grid workers", settings.fromGridWorkers(),
				(person) -> !person.inCommunityParty() && person.roles().contains(Role.GRID_WORKER));
		mediators("residents", settings.fromResidents(), (person) -> !person.inCommunityParty() && !person.inService()
				&& !person.roles().isEmpty() && heads.containsAll(person.roles()));
	}

	private static int heads(@Nullable Integer count) {
		return (count != null) ? count : 0;
	}

	private void head(Role role, Spot at, List<Unit> units) {
		Dice dice = this.draft.dice(role + " of " + at.key());
		List<Individual> neighbours = units.stream()
			.flatMap((unit) -> this.people.residents(unit).stream())
			.filter((person) -> !person.roles().contains(role) && BESIDE.containsAll(person.roles()))
			.toList();
		Individual head = (!neighbours.isEmpty() && dice.chance(0.65)) ? dice.pick(neighbours)
				: this.people.settle(at.key() + ".head", dice.pick(units));
		this.people.assign(head, role, at, Employment.VOLUNTARY);
	}

	private void mediators(String source, int count, Predicate<Individual> fitting) {
		Dice dice = this.draft.dice("mediators from " + source);
		List<Individual> chosen = dice.shuffled(this.people.all().stream().filter(fitting).toList()).subList(0, count);
		for (Individual mediator : chosen) {
			Community community = home(this.people.places().communities(), Community::spot, mediator);
			Spot at = community.spot();
			if (mediator.roles().contains(Role.GRID_WORKER)) {
				at = home(community.grids(), Grid::spot, mediator).spot();
			}
			this.people.assign(mediator, Role.MEDIATOR, at, Employment.VOLUNTARY);
		}
	}

	private static <T> T home(List<T> places, Function<T, Spot> spot, Individual person) {
		return places.stream().filter((place) -> person.livesIn(spot.apply(place))).findFirst().orElseThrow();
	}

}
