package org.linli.demo;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.linli.need.NeedRow;
import org.linli.roster.Roster;

/**
 * Needs with which the demonstration begins, each at the door of some building unit of
 * its place.
 */
final class Stories {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final Draft draft;

	private final PlaceTree places;

	Stories(Draft draft, PlaceTree places) {
		this.draft = draft;
		this.places = places;
	}

	void add(List<Roster.Need> needs) {
		needs.forEach(this::add);
	}

	private void add(Roster.Need need) {
		Spot door = door(need);
		Map<String, Integer> skills = need.skills()
			.stream()
			.collect(Collectors.toMap((skill) -> Draft.id(skill.skill()), Roster.Provided::level));
		this.draft.add(need.key(), new NeedRow(Draft.id(need.key()), this.draft.code("N"), need.title(), need.kind(),
				door.id(), door.path(), OffsetDateTime.of(this.draft.since(), MORNING, ZoneOffset.UTC), skills));
	}

	/** A building unit of the place; the place itself if it is not divided. */
	private Spot door(Roster.Need need) {
		Spot place = this.draft.world().spot(need.place());
		List<PlaceTree.Unit> units = this.places.units()
			.stream()
			.filter((unit) -> unit.spot().path().startsWith(place.path()))
			.toList();
		if (units.isEmpty()) {
			units = this.places.compounds()
				.stream()
				.filter((compound) -> compound.spot().equals(place))
				.flatMap((compound) -> compound.units().stream())
				.toList();
		}
		return units.isEmpty() ? place : this.draft.dice(need.key()).pick(units).spot();
	}

}
