package org.linli.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.access.Sight.Held;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ReportInStatus;
import org.linli.people.PersonStatus;
import org.linli.security.GrantRole;
import org.linli.talent.SkillRow;
import org.linli.testing.Chance;

/**
 * A county made from a seed. In its first community stands at least one of everything,
 * and somebody can help with a need there.
 */
final class RandomCounty {

	/** Of how many people somebody misses enough. */
	private static final int ENOUGH = 4;

	private final County county;

	private final Chance chance;

	private final List<Thing> skills;

	private final Set<String> own = new HashSet<>();

	/**
	 * Makes a county.
	 * @param mark in all of its codes, unlike that of any other
	 * @param seed decides all about it
	 * @param skills that people may have
	 * @param batch takes it
	 */
	RandomCounty(String mark, long seed, List<Thing> skills, GraphBatch batch) {
		this.county = new County(mark);
		this.chance = new Chance(seed);
		this.skills = skills;
		Sketch sketch = sketch(batch);
		new RandomPlaces(this.county, batch, this.chance).addAll();
		addOneOfEverything(sketch);
		add(sketch, Room.everywhere());
		new RandomPartners(sketch).addManagement();
		new RandomAffairs(sketch, skills).addExternalCodes(
				Stream.concat(this.county.places().stream().map(Place::id), this.county.things().keySet().stream())
					.toList());
	}

	/** Some skills, two of which are narrower than the first. */
	static List<Thing> skills(String mark, GraphBatch batch) {
		Sketch sketch = new Sketch(new County(mark), batch, new Chance(1));
		List<Thing> skills = Stream.generate(() -> sketch.thing("Skill", null)).limit(4).toList();
		for (int i = 0; i < skills.size(); i++) {
			Thing skill = skills.get(i);
			batch.add(new SkillRow(skill.id(), skill.code(), "技" + skill.code(), "skill " + skill.code(),
					List.of("别名" + skill.code()), List.of(),
					(i == 1 || i == 2) ? List.of(skills.getFirst().id()) : List.of(), false));
		}
		return skills;
	}

	County county() {
		return this.county;
	}

	List<Thing> skills() {
		return this.skills;
	}

	Chance chance() {
		return this.chance;
	}

	/** Who holds one or two roles somewhere in it, and has some of it as their own. */
	Sight somebody() {
		List<Held> held = Stream.generate(() -> new Held(this.chance.one(GrantRole.values()), anyPlace()))
			.limit(this.chance.between(1, 2))
			.toList();
		return new Sight(this.county, self(), held, this.own);
	}

	/** The same, but nobody who sees everybody. */
	Sight somebodyWhoMissesSomebody() {
		Sight sight = somebody();
		while (sight.hidden("Person").size() < ENOUGH) {
			sight = somebody();
		}
		return sight;
	}

	/** Somebody who holds a role in all of it. */
	Sight in(GrantRole... roles) {
		return new Sight(this.county, self(),
				Stream.of(roles).map((role) -> new Held(role, this.county.root())).toList(), this.own);
	}

	/** The account of whoever looks at it. */
	String self() {
		return Ids.of(this.county.mark() + " self");
	}

	/** More of everything, where somebody does not see it. */
	void addMore(Sight hiddenFrom, GraphBatch more) {
		Sketch sketch = sketch(more);
		add(sketch, Room.hiddenFrom(hiddenFrom));
		RandomPlaces places = new RandomPlaces(this.county, more, this.chance);
		sketch.places((place) -> !hiddenFrom.covers("STAFF", place), "BUILDING")
			.forEach((building) -> places.add("UNIT", building, null));
	}

	/** Places are of all levels alike, or most would be building units. */
	private Place anyPlace() {
		return this.chance.one(this.county.level(this.chance.one(this.county.places()
			.stream()
			.map(Place::level)
			.filter((level) -> !level.equals("COUNTY"))
			.distinct()
			.toList())));
	}

	private void add(Sketch sketch, Room room) {
		RandomPeople people = new RandomPeople(sketch, this.skills);
		RandomPartners partners = new RandomPartners(sketch);
		RandomAffairs affairs = new RandomAffairs(sketch, this.skills);
		List<Thing> before = this.county.of("Organization");
		partners.addOrganizations(this.chance.between(2, 3), room);
		List<Thing> organizations = this.county.of("Organization")
			.stream()
			.filter((one) -> !before.contains(one))
			.toList();
		partners.addPartyOrgs(this.chance.between(4, 7), room);
		people.add(this.chance.between(5, 9), room);
		partners.addReportIns(this.chance.between(4, 7), room);
		partners.addProgrammes(this.chance.between(1, 3), room);
		partners.addAgreements(this.chance.between(3, 5), room);
		affairs.addRoles(this.chance.between(4, 8), room);
		affairs.addNeeds(this.chance.between(2, 4), room);
		affairs.addTeams(this.chance.between(1, 3), room);
		affairs.addSupply(organizations, room);
		affairs.addGrants(this.chance.between(1, 3), room);
	}

	private void addOneOfEverything(Sketch sketch) {
		RandomPeople people = new RandomPeople(sketch, this.skills);
		RandomPartners partners = new RandomPartners(sketch);
		RandomAffairs affairs = new RandomAffairs(sketch, this.skills);
		Place community = this.county.level("COMMUNITY").getFirst();
		Place unit = this.county.level("UNIT").getFirst();
		Room here = new Room((place) -> place.isBelow(List.of(community)), (place) -> place.equals(community),
				(place) -> place.equals(community));
		partners.addOrganizations(1, here);
		Thing organization = this.county.of("Organization").getFirst();
		Place seat = Objects.requireNonNull(organization.place());
		partners.partyOrg(null, community, List.of(community));
		Thing branch = partners.partyOrg(organization, seat, List.of());
		Thing helper = people.person(unit, PersonStatus.ACTIVE, false);
		people.talent(helper, this.skills.getFirst(), 4, true);
		people.talent(people.person(unit, PersonStatus.ACTIVE, false), this.skills.getFirst(), 4, false);
		people.worksAt(helper);
		people.person(null, PersonStatus.ACTIVE, false);
		Thing member = Objects.requireNonNull(people.member(helper));
		partners.reportIn(member, community, ReportInStatus.ACTIVE);
		partners.reportIn(branch, community, ReportInStatus.ACTIVE);
		partners.addProgrammes(1, here);
		partners.agreement(community, organization, AgreementStatus.ACTIVE);
		affairs.role(helper, community.id(), community, this.county.of("Agreement").getFirst(), null);
		affairs.need(unit, new HashMap<>(Map.of(this.skills.getFirst().id(), 2)));
		affairs.join(helper, affairs.team(community), community, true, null);
		affairs.addSupply(List.of(organization), here);
		affairs.addGrants(1, here);
		affairs.grant(community, self());
		this.own.add(this.county.of("Grant").getLast().id());
		this.own.add(affairs.need(this.county.level("UNIT").getLast(), Map.of(this.skills.getLast().id(), 1)).id());
		this.own
			.add(partners.reportIn(member, this.county.level("COMMUNITY").getLast(), ReportInStatus.SUBMITTED).id());
	}

	/**
	 * Somebody who lives nowhere in it, reported in there, and can help with the first
	 * need.
	 */
	void addMemberFromElsewhere(GraphBatch batch) {
		Sketch sketch = sketch(batch);
		RandomPeople people = new RandomPeople(sketch, this.skills);
		Thing person = people.person(null, PersonStatus.ACTIVE, false);
		people.talent(person, this.skills.getFirst(), 4, true);
		new RandomPartners(sketch).reportIn(Objects.requireNonNull(people.member(person)),
				this.county.level("COMMUNITY").getFirst(), ReportInStatus.ACTIVE);
	}

	/** The first organisation is paired with a second community. */
	void addBridge(GraphBatch batch) {
		Thing branch = this.county.of("PartyOrganization").get(1);
		new RandomPartners(sketch(batch)).reportIn(branch, this.county.level("COMMUNITY").getLast(),
				ReportInStatus.ACTIVE);
	}

	/** Statements that say what rows do not: whose something is, and a receipt. */
	Map<String, Map<String, Object>> afterwards() {
		return Map.of("""
				UNWIND $own AS id
				MATCH (n:Entity {id: id})
				WHERE n:Need OR n:ReportIn
				SET n.submittedBy = $self, n.filedBy = $self
				""", Map.of("own", List.copyOf(this.own), "self", self()), """
				UNWIND $ids AS id
				MATCH (r:ReportIn {id: id})
				SET r.receiptNo = 'RC-' + r.code, r.receivedAt = $at
				""", Map.of("ids", this.county.of("ReportIn").stream().map(Thing::id).limit(3).toList(), "at",
				OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC)));
	}

	private Sketch sketch(GraphBatch into) {
		return new Sketch(this.county, into, this.chance);
	}

}
