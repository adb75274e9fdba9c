package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.demo.PlaceTree.Unit;
import org.linli.people.Employment;
import org.linli.people.HouseholdRow;
import org.linli.people.Role;
import org.linli.people.RoleRow;

/**
 * The invented persons and where they live. Name and household of a person hang on the
 * key alone, so that one person more changes nobody else.
 */
final class Population {

	/** So many live together at most, children not counted. */
	private static final int HOUSEHOLD = 4;

	private final Draft draft;

	private final Names names;

	private final PlaceTree places;

	private final List<Individual> all = new ArrayList<>();

	private final Map<String, List<Individual>> byUnit = new HashMap<>();

	private final List<Household> households = new ArrayList<>();

	private final Map<String, Household> lastHousehold = new HashMap<>();

	Population(Draft draft, PlaceTree places) {
		this.draft = draft;
		this.names = draft.world().names();
		this.places = places;
	}

	PlaceTree places() {
		return this.places;
	}

	/** Everybody so far, in the order in which they came. */
	List<Individual> all() {
		return this.all;
	}

	/** Who lives in a building unit. */
	List<Individual> residents(Unit unit) {
		return this.byUnit.getOrDefault(unit.spot().id(), List.of());
	}

	/** Members of the community's party in these building units who hold no role. */
	List<Individual> freeMembers(List<Unit> units) {
		return units.stream()
			.flatMap((unit) -> residents(unit).stream())
			.filter((person) -> person.inCommunityParty() && person.roles().isEmpty())
			.toList();
	}

	/** Somebody new in a building unit, in a household that is there or a new one. */
	Individual settle(String key, Unit unit) {
		return settle(key, unit, 0.45);
	}

	/** Somebody new in a building unit who does not live alone if anybody lives there. */
	Individual join(String key, Unit unit) {
		return settle(key, unit, 1);
	}

	private Individual settle(String key, Unit unit, double joining) {
		Dice dice = this.draft.dice("person " + key);
		Household last = this.lastHousehold.get(unit.spot().id());
		boolean joins = last != null && (joining == 1 || last.members < HOUSEHOLD) && dice.chance(joining);
		Household household = (joins && last != null) ? last : household(key, unit);
		return moveIn(key, household, dice);
	}

	private Individual moveIn(String key, Household household, Dice dice) {
		household.members++;
		// Half of those who live together share the surname.
		boolean shares = dice.chance(0.5) && !household.surname.isEmpty();
		String surname = shares ? household.surname : dice.pick(this.names.surnames());
		household.surname = surname;
		Individual settled = new Individual(key, this.draft.code("P"), surname + dice.pick(this.names.given()),
				household.unit.path(), household.id);
		this.byUnit.computeIfAbsent(household.unit.id(), (id) -> new ArrayList<>()).add(settled);
		this.all.add(settled);
		return settled;
	}

	/**
	 * Somebody new whose home is not in the graph; no deeper place than this is known.
	 */
	Individual outsider(String key, Spot place) {
		Dice dice = this.draft.dice("person " + key);
		String name = dice.pick(this.names.surnames()) + dice.pick(this.names.given());
		Individual outsider = new Individual(key, this.draft.code("P"), name, place.path(), null);
		this.all.add(outsider);
		return outsider;
	}

	void assign(Individual person, Role role, Spot at, Employment employment) {
		assign(person, role, at, employment,
				this.draft.dice(person.key() + "." + role + "." + at.key()).day(this.draft.since()));
	}

	/** Gives a role from a day on. */
	void assign(Individual person, Role role, Spot at, Employment employment, LocalDate since) {
		person.roles().add(role);
		String key = person.key() + "." + role + "." + at.key();
		this.draft.add(new RoleRow(Draft.id(key), this.draft.code("R"), role, person.id(), at.id(), at.path(), since,
				null, employment, null, null));
	}

	/** A household of which nobody is known yet. */
	void addHousehold(String key, Unit unit) {
		household(key, unit);
	}

	/** How many households there are below a place. */
	int households(Spot place) {
		return (int) this.households.stream().filter((one) -> one.unit.path().startsWith(place.path())).count();
	}

	/** In how many of them nobody is known. */
	int emptyHouseholds(Spot place) {
		return (int) this.households.stream()
			.filter((one) -> one.members == 0 && one.unit.path().startsWith(place.path()))
			.count();
	}

	/**
	 * Somebody new in the smallest households of a place: first in those where nobody is,
	 * then in those where fewer are than in others.
	 */
	Individual moveIn(String key, Spot place) {
		Household household = this.households.stream()
			.filter((one) -> one.unit.path().startsWith(place.path()))
			.min(Comparator.comparingInt((Household one) -> one.members))
			.orElseThrow();
		return moveIn(key, household, this.draft.dice("person " + key));
	}

	private Household household(String key, Unit unit) {
		Household household = new Household(Draft.id("household of " + key), unit.spot());
		this.households.add(household);
		this.draft.add(new HouseholdRow(household.id, this.draft.code("H"), unit.spot().id(), unit.spot().path()));
		this.lastHousehold.put(unit.spot().id(), household);
		return household;
	}

	/** A household to which others may still move. */
	private static final class Household {

		private final String id;

		private final Spot unit;

		private String surname = "";

		private int members;

		Household(String id, Spot unit) {
			this.id = id;
			this.unit = unit;
		}

	}

}
