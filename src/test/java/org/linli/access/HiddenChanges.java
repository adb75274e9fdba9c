package org.linli.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.graph.Ids;
import org.linli.testing.Chance;

/**
 * Alters, moves, links otherwise and deletes what somebody does not see of a county, and
 * nothing else. What a card shows is seen: the name of who holds a role there, and all
 * that makes out whether somebody who reported in there is matched.
 */
final class HiddenChanges {

	private static final String ALTER = """
			UNWIND $rows AS row
			MATCH (n:Entity {id: row.id})
			SET n += row.properties
			""";

	private static final String SEVER = """
			UNWIND $rows AS row
			MATCH (:Entity {id: row.id})-[r]->()
			WHERE type(r) = row.type
			DELETE r
			""";

	private static final String JOIN = """
			UNWIND $rows AS row
			MATCH (a:Entity {id: row.from})
			MATCH (b:Entity {id: row.to})
			CREATE (a)-[:$(row.type) {since: date('2020-01-01')}]->(b)
			""";

	private static final String DELETE = """
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})
			DETACH DELETE n
			""";

	/** A key by which all names are found. */
	private static final String ALL_NAMES = RandomPeople.NAMES.stream()
		.map((name) -> String.join(" ", name.split("")))
		.collect(Collectors.joining(" "));

	private final County county;

	private final Sight sight;

	private final Chance chance;

	private final Set<String> cards;

	private final Set<String> reportedIn;

	private final List<Map<String, Object>> altered = new ArrayList<>();

	private final List<Map<String, Object>> severed = new ArrayList<>();

	private final List<Map<String, Object>> joined = new ArrayList<>();

	private final Set<String> deleted = new HashSet<>();

	/**
	 * Decides what to change.
	 * @param share how many of a hundred hidden things are changed
	 */
	HiddenChanges(Sight sight, Chance chance, int share) {
		this.county = sight.county();
		this.sight = sight;
		this.chance = chance;
		this.cards = sight.cards();
		this.reportedIn = sight.reportedIn();
		chance.some(sight.hidden("Person"), share).forEach(this::person);
		chance.some(sight.hidden("RoleAssignment"), share)
			.stream()
			.filter((role) -> !this.cards.contains(role.id()))
			.forEach(this::passOn);
		each("Talent", share, Map.of("level", 1));
		each("Need", share, Map.of("title", "别处的需求"));
		each("RoleAssignment", share, Map.of("until", LocalDate.EPOCH));
		each("Team", share, Map.of("name", "别处的队伍"));
		each("TeamMembership", share, Map.of("leads", true, "until", LocalDate.EPOCH));
		each("Grant", share, Map.of("subject", "somebody else"));
		each("Agreement", share, Map.of("title", "别处的协议", "status", "DRAFT"));
		each("Programme", share, Map.of("name", "别处的品牌"));
		chance.some(sight.hidden("ReportIn"), share)
			.stream()
			.filter((one) -> !sight.covers("GRANTED", one.place()))
			.forEach((one) -> change(one, Map.of("status", "ENDED")));
		chance.some(sight.hidden("PartyOrganization"), share)
			.stream()
			.filter((one) -> !this.cards.contains(one.id()))
			.forEach((one) -> alter(one.id(), Map.of("name", "别处的党支部", "level", "COMMITTEE")));
		county.places()
			.stream()
			.filter((place) -> !sight.sees(place) && chance.of(share))
			.map(Place::id)
			.forEach((place) -> alter(place, Map.of("name", "别处的单元")));
	}

	/** Deletes all people and affairs that are not seen, even if a card names them. */
	static HiddenChanges deletingAll(Sight sight) {
		HiddenChanges changes = new HiddenChanges(sight, new Chance(0), 0);
		Stream
			.of("Person", "PartyMember", "Talent", "Need", "RoleAssignment", "Team", "TeamMembership", "Agreement",
					"ReportIn")
			.flatMap((type) -> sight.hidden(type).stream())
			.filter(changes::isUnseen)
			.forEach((thing) -> changes.deleted.add(thing.id()));
		return changes;
	}

	/** Deletes those who are seen as reported in alone, too. */
	HiddenChanges andWhoReportedIn() {
		Stream.of("Person", "PartyMember", "Talent")
			.flatMap((type) -> this.sight.hidden(type).stream())
			.forEach((thing) -> this.deleted.add(thing.id()));
		return this;
	}

	/** The changes, each with its parameters. */
	Map<String, Map<String, Object>> statements() {
		return Map.of(ALTER, Map.of("rows", this.altered), SEVER, Map.of("rows", this.severed), JOIN,
				Map.of("rows", this.joined), DELETE, Map.of("ids", List.copyOf(this.deleted)));
	}

	/** How much is changed. */
	int size() {
		return this.altered.size() + this.severed.size() + this.joined.size() + this.deleted.size();
	}

	private void person(Thing person) {
		if (this.reportedIn.contains(person.id())) {
			return;
		}
		List<String> consents = this.county.behind("GAVE", person.id()).toList();
		this.chance.some(consents, 50).forEach((consent) -> alter(consent, Map.of("withdrawnOn", LocalDate.EPOCH)));
		alter(Ids.of("contact:" + person.id()), Map.of("phone", "10000000000"));
		relink(person);
		if (this.cards.contains(person.id())) {
			alter(person.id(), Map.of("status", "PAUSED"));
		}
		else if (this.chance.of(30)) {
			move(person);
		}
		else if (this.chance.of(50)) {
			alter(person.id(), Map.of("name", "别处之人", "nameKey", ALL_NAMES, "minor", true));
		}
		else {
			this.deleted.add(person.id());
			this.county.before("MEMBERSHIP_OF", person.id()).forEach((member) -> {
				this.deleted.add(member);
				this.county.behind("FILED", member).forEach(this.deleted::add);
			});
			this.county.behind("HAS_TALENT", person.id()).forEach(this.deleted::add);
			this.county.behind("HOLDS", person.id()).forEach(this.deleted::add);
			this.county.behind("JOINED", person.id()).forEach(this.deleted::add);
		}
	}

	/**
	 * Employs somebody elsewhere, and lets the memberships be of another party
	 * organisation and in another grid, seen or not.
	 */
	private void relink(Thing person) {
		relink("WORKS_AT", person.id(), this.county.of("Organization").stream().map(Thing::id).toList());
		this.county.before("MEMBERSHIP_OF", person.id()).forEach((member) -> {
			relink("MEMBER_OF", member, this.county.of("PartyOrganization").stream().map(Thing::id).toList());
			relink("PLACED_IN", member, this.county.level("GRID").stream().map(Place::id).toList());
		});
	}

	private void relink(String type, String from, List<String> ends) {
		if (this.chance.of(50)) {
			this.severed.add(Map.of("id", from, "type", type));
		}
		String end = this.chance.oneOrNone(ends, 50);
		if (end != null) {
			this.joined.add(Map.of("from", from, "to", end, "type", type));
		}
	}

	/** Gives a role to one more person, whom the viewer may see. */
	private void passOn(Thing role) {
		Thing other = this.chance.one(this.county.of("Person"));
		this.joined.add(Map.of("from", other.id(), "to", role.id(), "type", "HOLDS"));
	}

	/** Lets somebody live at another place that is not seen, in all that repeats it. */
	private void move(Thing person) {
		Place home = this.chance
			.oneOrNone(this.county.places().stream().filter((one) -> !this.sight.covers("STAFF", one)).toList(), 0);
		if (home != null) {
			Stream
				.of(Stream.of(person.id()), this.county.before("MEMBERSHIP_OF", person.id()),
						this.county.behind("HAS_TALENT", person.id()))
				.flatMap((ids) -> ids)
				.forEach((id) -> alter(id, Map.of("scopePath", home.path())));
		}
	}

	private void each(String type, int share, Map<String, Object> properties) {
		this.chance.some(this.sight.hidden(type), share)
			.stream()
			.filter((one) -> isUnseen(one) && !this.cards.contains(one.id()))
			.forEach((one) -> change(one, properties));
	}

	/** A talent of somebody who reported in is seen where the person is matched. */
	private boolean isUnseen(Thing thing) {
		String holder = holder(thing);
		return !this.reportedIn.contains(thing.id()) && (holder == null || !this.reportedIn.contains(holder))
				&& (!thing.type().equals("ReportIn") || !this.sight.covers("GRANTED", thing.place()));
	}

	private @Nullable String holder(Thing thing) {
		return this.county.before("HAS_TALENT", thing.id()).findFirst().orElse(null);
	}

	private void change(Thing thing, Map<String, Object> properties) {
		if (this.chance.of(50)) {
			alter(thing.id(), properties);
		}
		else {
			this.deleted.add(thing.id());
		}
	}

	private void alter(String id, Map<String, Object> properties) {
		this.altered.add(Map.of("id", id, "properties", properties));
	}

}
