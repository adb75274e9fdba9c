package org.linli.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;

/**
 * What a viewer sees of a county, found slowly: by walks up from each thing to a place
 * where the viewer holds a role.
 *
 * @param county the county
 * @param self id of the viewer's account
 * @param held which roles the viewer holds where
 * @param own ids of what the viewer submitted or filed
 */
record Sight(County county, String self, List<Held> held, Set<String> own) {

	/** By what things are seen, by type; a new type is to be added here. */
	static final Map<String, By> KINDS = Map.ofEntries(Map.entry("Person", By.HOME), Map.entry("PartyMember", By.HOME),
			Map.entry("Talent", By.HOME), Map.entry("Need", By.HOME_OR_OWN), Map.entry("ReportIn", By.HOME_OR_OWN),
			Map.entry("RoleAssignment", By.ENGAGEMENT), Map.entry("Agreement", By.ENGAGEMENT),
			Map.entry("Programme", By.ENGAGEMENT), Map.entry("Team", By.ENGAGEMENT),
			Map.entry("TeamMembership", By.ENGAGEMENT), Map.entry("PartyOrganization", By.ENGAGEMENT),
			Map.entry("Grant", By.GRANT_OR_OWN), Map.entry("Organization", By.OPEN), Map.entry("Offer", By.OPEN),
			Map.entry("ServiceItem", By.OPEN), Map.entry("ServiceSite", By.OPEN), Map.entry("Skill", By.OPEN),
			Map.entry("AdminDivision", By.PLACE), Map.entry("Community", By.PLACE), Map.entry("Compound", By.PLACE),
			Map.entry("Grid", By.PLACE), Map.entry("Building", By.PLACE), Map.entry("BuildingUnit", By.PLACE));

	/** Somebody who holds all roles in all of a county. */
	static Sight ofEverything(County county) {
		return new Sight(county, "everybody",
				Stream.of(GrantRole.values()).map((role) -> new Held(role, county.root())).toList(), Set.of());
	}

	/** Whether the viewer holds a role of an audience at this place or above it. */
	boolean covers(String audience, @Nullable Place place) {
		return place != null && place.isBelow(this.held.stream()
			.filter((one) -> Sdl.includes(audience, Set.of(one.role())))
			.map(Held::place)
			.toList());
	}

	boolean sees(Thing thing) {
		return switch (KINDS.getOrDefault(thing.type(), By.OPEN)) {
			case HOME -> covers("STAFF", thing.place());
			case HOME_OR_OWN ->
				covers("STAFF", thing.place()) || (this.own.contains(thing.id()) && covers("GRANTED", thing.place()));
			case ENGAGEMENT -> covers("GRANTED", thing.place());
			case GRANT_OR_OWN -> covers("ADMINISTRATORS", thing.place()) || this.own.contains(thing.id());
			case OPEN, PLACE -> true;
		};
	}

	boolean sees(Place place) {
		return !place.hidden() || covers("STAFF", place);
	}

	/**
	 * Whether the viewer sees something of a type by its id. What is not of the county is
	 * open, or nobody knows.
	 */
	boolean sees(String type, String id) {
		By by = KINDS.get(type);
		if (by == null) {
			throw new IllegalArgumentException("Nothing is said here of who sees a " + type);
		}
		Place place = this.county.place(id);
		Thing thing = this.county.things().get(id);
		if (place != null) {
			return sees(place);
		}
		if (thing == null && by != By.OPEN && by != By.PLACE) {
			throw new IllegalArgumentException("Nobody knows the %s %s".formatted(type, id));
		}
		return thing == null || sees(thing);
	}

	/** What of a type the viewer does not see. */
	List<Thing> hidden(String type) {
		return this.county.of(type).stream().filter((thing) -> !sees(thing)).toList();
	}

	/**
	 * Ids of what the viewer sees a card of: who filed a report-in, holds a role, is in a
	 * team or is party to an agreement that is seen, to what a member who is seen
	 * belongs, and what came of an agreement.
	 */
	Set<String> cards() {
		return Stream
			.of(ends("ReportIn", "FILED"), ends("RoleAssignment", "HOLDS"), ends("TeamMembership", "JOINED"),
					ends("Agreement", "PARTY_TO"),
					seen("PartyMember").flatMap((member) -> this.county.behind("MEMBER_OF", member.id())),
					seen("Agreement").flatMap((agreement) -> this.county.behind("PRODUCED", agreement.id())))
			.flatMap((ids) -> ids)
			.collect(Collectors.toSet());
	}

	/**
	 * Ids of members, and of the persons behind them, whom the viewer sees as reported in
	 * to a community: they are matched there, wherever they live.
	 */
	Set<String> reportedIn() {
		Set<String> ids = ends("ReportIn", "FILED").collect(Collectors.toCollection(HashSet::new));
		ids.addAll(Set.copyOf(ids)
			.stream()
			.flatMap((member) -> this.county.behind("MEMBERSHIP_OF", member))
			.collect(Collectors.toSet()));
		return ids;
	}

	private Stream<String> ends(String type, String link) {
		return seen(type).flatMap((thing) -> this.county.before(link, thing.id()));
	}

	private Stream<Thing> seen(String type) {
		return this.county.of(type).stream().filter(this::sees);
	}

	Set<GrantRole> roles() {
		return this.held.stream().map(Held::role).collect(Collectors.toSet());
	}

	/** What stands in the context of the viewer's requests. */
	Map<String, Object> context() {
		return contextOf(null);
	}

	/** The same for a viewer who is a person of the county. */
	Map<String, Object> contextOf(@Nullable Thing person) {
		return TestViewer.holding(this.self, (person != null) ? person.id() : null,
				this.held.stream().map((one) -> Map.entry(one.role(), one.place().path())).toList());
	}

	@Override
	public String toString() {
		return this.held.toString();
	}

	/** A role at a place. */
	record Held(GrantRole role, Place place) {

		@Override
		public String toString() {
			return this.role + " of " + this.place.level() + " " + this.place.code();
		}

	}

	/** By what something is seen. */
	enum By {

		/** By everybody. */
		OPEN,

		/** By everybody, but for building units. */
		PLACE,

		/** By staff where it is. */
		HOME,

		/** By staff where it is, and by who submitted it and holds a role there. */
		HOME_OR_OWN,

		/** By who holds any role where it holds. */
		ENGAGEMENT,

		/** By who may grant there, and by the holder. */
		GRANT_OR_OWN

	}

}
