package org.linli.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.organization.OrganizationRow;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.people.AvailabilityRow;
import org.linli.people.AvailabilityWindow;
import org.linli.people.Employment;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.people.WorkRow;
import org.linli.people.ConsentRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.security.GrantRole;
import org.linli.security.GrantRow;
import org.linli.security.Purpose;
import org.linli.talent.SkillRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamMembershipRow;
import org.linli.talent.TeamRow;
import org.linli.territory.LevelRow;
import org.linli.territory.TerritoryKind;
import org.linli.territory.TerritoryRow;

/**
 * A neighbourhood of a test's own, built by phrase: a county with nothing in it, to which
 * places are added. Ids and codes are new in each test.
 */
public final class Neighbourhood {

	/** Since when facts hold unless a test says otherwise. */
	public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final String mark = "test" + NEXT.incrementAndGet() + "-" + Ids.next();

	private final AtomicInteger codes = new AtomicInteger();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final Place county;

	public Neighbourhood() {
		level("COUNTY", TerritoryKind.DIVISION, 30, "县");
		level("COMMUNITY", TerritoryKind.COMMUNITY, 50, "社区");
		level("COMPOUND", TerritoryKind.COMPOUND, 55, "小区");
		level("GRID", TerritoryKind.GRID, 60, "网格");
		level("BUILDING", TerritoryKind.BUILDING, 70, "楼栋");
		level("UNIT", TerritoryKind.UNIT, 80, "单元");
		this.county = place("COUNTY", "试验县", null);
	}

	/** What was added so far, to be loaded. */
	public GraphBatch batch() {
		return this.batch;
	}

	public Place county() {
		return this.county;
	}

	/** All of it. */
	public Scope scope() {
		return Scope.of(this.county.path());
	}

	public Place community(String name) {
		return place("COMMUNITY", name, this.county);
	}

	/** A place of this level below another. */
	public Place place(String level, String name, @Nullable Place parent) {
		String id = Ids.next();
		String path = ((parent != null) ? parent.path() : "") + id + "/";
		Place place = new Place(id, code("T"), name, path);
		this.batch.add(new TerritoryRow(id, place.code(), name, LevelRow.key(this.mark, level),
				(parent != null) ? parent.id() : null, path, !"UNIT".equals(level), true,
				"GRID".equals(level) ? 400 : null, null));
		return place;
	}

	/** Somebody who lives in a building unit. */
	public Someone resident(String name, Place unit) {
		String household = Ids.next();
		this.batch.add(new HouseholdRow(household, code("H"), unit.id(), unit.path()));
		Someone someone = new Someone(Ids.next(), code("P"), name, unit.path());
		this.batch.add(new PersonRow(someone.id(), someone.code(), name, unit.path(), household, false,
				PersonStatus.ACTIVE, false, true));
		return someone;
	}

	/** Somebody whose home is not known. */
	public Someone stranger(String name) {
		Someone someone = new Someone(Ids.next(), code("P"), name, "");
		this.batch
			.add(new PersonRow(someone.id(), someone.code(), name, "", null, false, PersonStatus.ACTIVE, false, true));
		return someone;
	}

	/** A role that is held since long ago. */
	public void role(Role role, Someone who, Place at) {
		this.batch.add(new RoleRow(Ids.next(), code("R"), role, who.id(), at.id(), at.path(), LONG_AGO, null,
				Employment.VOLUNTARY, null, null));
	}

	/** A grant that holds since long ago; answers its code. */
	public String grant(String subject, GrantRole role, Place at, @Nullable Someone person, Purpose... purposes) {
		String code = code("G");
		this.batch.add(new GrantRow(code, subject, role, at.id(), at.path(), List.of(purposes), null,
				(person != null) ? person.id() : null, LONG_AGO));
		return code;
	}

	/** An organisation that sits at a place. */
	public Thing organization(String name, OrganizationKind kind, Place at) {
		Thing organization = new Thing(Ids.next(), code("O"), name, at.path());
		this.batch
			.add(new OrganizationRow(organization.id(), organization.code(), name, kind, at.id(), at.path(), true));
		return organization;
	}

	/** A party organisation built on places. */
	public Thing partyOrg(String name, PartyOrgLevel level, Place... places) {
		return partyOrg(name, level, (Thing) null, places);
	}

	/** A party organisation built on places, below another. */
	public Thing partyOrg(String name, PartyOrgLevel level, @Nullable Thing parent, Place... places) {
		Thing org = new Thing(Ids.next(), code("PO"), name, places[0].path());
		this.batch.add(new PartyOrgRow(org.id(), org.code(), name, level, PartyOrgBasis.TERRITORY, org.path(), null,
				Stream.of(places).map(Place::id).toList(), (parent != null) ? parent.id() : null, true));
		return org;
	}

	/** The party organisation of an organisation. */
	public Thing partyOrg(String name, Thing organization) {
		Thing org = new Thing(Ids.next(), code("PO"), name, organization.path());
		this.batch.add(new PartyOrgRow(org.id(), org.code(), name, PartyOrgLevel.BRANCH, PartyOrgBasis.WORK_UNIT,
				org.path(), organization.id(), List.of(), null, true));
		return org;
	}

	/** A membership of the party, placed in a grid or in none. */
	public Thing member(Someone who, Thing partyOrg, @Nullable Place grid) {
		Thing member = new Thing(Ids.next(), code("M"), who.name(), who.path());
		this.batch.add(new PartyMemberRow(member.id(), member.code(), who.id(), partyOrg.id(),
				(grid != null) ? grid.id() : null, who.path(), LONG_AGO, null));
		return member;
	}

	public void worksAt(Someone who, Thing organization) {
		this.batch.add(new WorkRow(who.id(), organization.id(), LONG_AGO, null));
	}

	/** A team that works at a place. */
	public Thing team(String name, TeamKind kind, Place at) {
		Thing team = new Thing(Ids.next(), code("TM"), name, at.path());
		this.batch.add(new TeamRow(team.id(), team.code(), name, kind, at.id(), at.path(), true));
		return team;
	}

	/** That somebody belongs to a team since long ago. */
	public Thing joins(Someone who, Thing team, boolean leads) {
		Thing membership = new Thing(Ids.next(), code("TJ"), who.name(), team.path());
		this.batch.add(new TeamMembershipRow(membership.id(), membership.code(), who.id(), team.id(), team.path(),
				leads, LONG_AGO, null));
		return membership;
	}

	/** A skill under wider ones. */
	public Thing skill(String label, Thing... broader) {
		Thing skill = new Thing(Ids.next(), code("s"), label, "");
		this.batch.add(new SkillRow(skill.id(), skill.code(), label, "skill " + label, List.of(label + "别名"), List.of(),
				Stream.of(broader).map(Thing::id).toList(), false));
		return skill;
	}

	/** A verified skill of somebody who consents to be matched by it. */
	public void talent(Someone who, Thing skill, int level) {
		String consent = Ids.next();
		this.batch.add(new ConsentRow(consent, who.id(), "MATCHING", LONG_AGO, null));
		talent(who, skill, level, consent);
	}

	/** A time of the week at which somebody can help, under a consent of its own. */
	public void available(Someone who, DayOfWeek day, String from, String to) {
		String consent = Ids.next();
		this.batch.add(new ConsentRow(consent, who.id(), "MATCHING", LONG_AGO, null));
		this.batch
			.add(new AvailabilityRow(Ids.next(), who.id(), new AvailabilityWindow(day, from, to, null, null), consent));
	}

	/** A verified skill under a consent or, with null, under none. */
	public void talent(Someone who, Thing skill, int level, @Nullable String consent) {
		this.batch.add(new TalentRow(Ids.next(), code("TA"), who.id(), skill.id(), level, TalentSource.VISIT, LONG_AGO,
				consent, null, who.path()));
	}

	/** A report-in of a membership, or of a party organisation, to a community. */
	public void reportIn(ReportInKind kind, ReportInStatus status, Thing filer, Place community) {
		this.batch.add(new ReportInRow(Ids.next(), code("RI"), kind, status, filer.id(), community.id(),
				community.path(), LONG_AGO, LONG_AGO, null));
	}

	/** A code that no other test uses. */
	public String code(String prefix) {
		return "%s-%s-%06d".formatted(prefix, this.mark, this.codes.incrementAndGet());
	}

	private void level(String code, TerritoryKind kind, int rank, String label) {
		this.batch.add(new LevelRow(this.mark, code, kind, rank, label, code, !"UNIT".equals(code), List.of()));
	}

	/** A person who was added. */
	public record Someone(String id, String code, String name, String path) {
	}

	/** Anything else that was added. */
	public record Thing(String id, String code, String name, String path) {
	}

	/** A place that was added. */
	public record Place(String id, String code, String name, String path) {
	}

}
