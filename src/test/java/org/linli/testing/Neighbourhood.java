package org.linli.testing;

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
import org.linli.people.Employment;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.people.WorkRow;
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

	/** A role that is held since long ago. */
	public void role(Role role, Someone who, Place at) {
		this.batch.add(new RoleRow(Ids.next(), code("R"), role, who.id(), at.id(), at.path(), LONG_AGO, null,
				Employment.VOLUNTARY, null, null));
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
		Thing org = new Thing(Ids.next(), code("PO"), name, places[0].path());
		this.batch.add(new PartyOrgRow(org.id(), org.code(), name, level, PartyOrgBasis.TERRITORY, org.path(), null,
				Stream.of(places).map(Place::id).toList(), null, true));
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
				(grid != null) ? grid.id() : null, who.path(), LONG_AGO));
		return member;
	}

	public void worksAt(Someone who, Thing organization) {
		this.batch.add(new WorkRow(who.id(), organization.id(), LONG_AGO));
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
