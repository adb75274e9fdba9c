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
 * its community.
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
		List<PlaceTree.Unit> units = this.places.communities()
			.stream()
			.filter((community) -> community.spot().key().equals(need.place()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(need.key() + ": no community " + need.place()))
			.units();
		Spot door = this.draft.dice(need.key()).pick(units).spot();
		Map<String, Integer> skills = need.skills()
			.stream()
			.collect(Collectors.toMap((skill) -> Draft.id(skill.skill()), Roster.Provided::level));
		this.draft.add(need.key(), new NeedRow(Draft.id(need.key()), this.draft.code("N"), need.title(), need.kind(),
				door.id(), door.path(), OffsetDateTime.of(this.draft.since(), MORNING, ZoneOffset.UTC), skills));
	}

}
