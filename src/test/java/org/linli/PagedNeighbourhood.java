package org.linli;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.need.NeedKind;
import org.linli.need.NeedRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.OfferKind;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ProgrammeKind;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.partnership.ServiceItemRow;
import org.linli.party.PartyOrgLevel;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.security.GrantRole;
import org.linli.security.GrantRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.talent.TeamKind;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.linli.PagedList.QUERY;
import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * A neighbourhood in which every connection of the schema holds several things, some of
 * them at the same place and under two parents, and what each must answer.
 */
final class PagedNeighbourhood {

	/** Lists below one parent that go by place, as the lists of the query do. */
	private static final List<String> BY_PATH = List.of("Organization.inServiceMembers", "Skill.talents");

	private static final Map<String, String> TYPES = Map.of("COUNTY", "AdminDivision", "COMMUNITY", "Community",
			"COMPOUND", "Compound", "GRID", "Grid", "BUILDING", "Building", "UNIT", "BuildingUnit");

	private final Neighbourhood here = new Neighbourhood();

	private final Map<String, PagedList.Items> items = new TreeMap<>();

	/** Ours alone, and of letters that no spelling of a name changes. */
	private final String word = Ids.next()
		.codePoints()
		.mapToObj((c) -> Character.toString('a' + c % 10))
		.collect(Collectors.joining());

	private final Place east;

	private final Place west;

	private final List<Place> units = new ArrayList<>();

	private final List<Thing> organizations = new ArrayList<>();

	private final List<Thing> partyOrgs = new ArrayList<>();

	private final List<Thing> members = new ArrayList<>();

	private final List<Thing> skills = new ArrayList<>();

	PagedNeighbourhood() {
		note("Query.territories", QUERY, this.here.county().path(), this.here.county().code());
		List<Place> communities = places("COUNTY", this.here.county(), "COMMUNITY", 3);
		this.east = communities.get(0);
		this.west = communities.get(1);
		places("COUNTY", place("COUNTY", this.here.county(), "COUNTY"), "COMMUNITY", 3);
		for (Place community : List.of(this.west, this.east)) {
			Place grid = places("COMMUNITY", community, "GRID", 3).getFirst();
			places("COMPOUND", place("COMMUNITY", community, "COMPOUND"), "BUILDING", 3);
			Place building = places("GRID", grid, "BUILDING", 3).getFirst();
			Place unit = places("BUILDING", building, "UNIT", 3).getFirst();
			places("UNIT", unit, "UNIT", 3);
			this.units.add(unit);
			addWorkUnits(community);
			addMembers(grid, unit);
			addSupply(community);
			addSupply(grid);
		}
		addReportIns();
		addAgreements();
		addTalents();
	}

	GraphBatch batch() {
		return this.here.batch();
	}

	Scope scope() {
		return this.here.scope();
	}

	/** Every connection; those of the query once more, narrowed to a place. */
	List<PagedList> lists() {
		List<PagedList> lists = new ArrayList<>();
		this.items.forEach((field, found) -> {
			lists.add(new PagedList(field, only(field), key(field), found.below("")));
			if (field.startsWith("Query.") && !field.equals("Query.skills")) {
				lists.add(new PagedList(field, "within: \"%s\" %s".formatted(this.east.code(), only(field)), key(field),
						found.below(this.east.path())));
			}
		});
		Map<String, List<String>> holders = Objects.requireNonNull(this.items.get("Query.talents")).below("");
		lists.add(new PagedList("Query.talents", "text: \"%s\" consented: null".formatted(this.word), "key: code",
				holders));
		lists.add(new PagedList("Query.talents",
				"skill: \"%s\" consented: null".formatted(this.skills.getFirst().code()), "key: code", holders));
		return lists;
	}

	/**
	 * Narrows what other tests fill as well, and takes talents whatever their consent.
	 */
	private String only(String field) {
		if (field.equals("Query.skills")) {
			return "text: \"%s\"".formatted(this.word);
		}
		return field.endsWith(".talents") ? "consented: null" : "";
	}

	private static String key(String field) {
		return switch (field) {
			case "Query.needs" -> "key: no";
			case "Community.pairings", "Query.silentPairings" -> "organization { key: code }";
			default -> "key: code";
		};
	}

	private void note(String field, String parent, String path, String code) {
		boolean byPath = BY_PATH.contains(field) || (field.startsWith("Query.") && !field.equals("Query.skills"));
		this.items.computeIfAbsent(field, (name) -> byPath ? PagedList.Items.byPathAndCode() : PagedList.Items.byCode())
			.add(parent, path, code);
	}

	private List<Place> places(String above, Place parent, String level, int count) {
		return IntStream.range(0, count).mapToObj((i) -> place(above, parent, level)).toList();
	}

	private Place place(String above, Place parent, String level) {
		Place place = this.here.place(level, level, parent);
		note(TYPES.get(above) + ".children", parent.id(), place.path(), place.code());
		if (!level.equals("UNIT")) {
			note("Query.territories", QUERY, place.path(), place.code());
		}
		return place;
	}

	private void addWorkUnits(Place community) {
		for (int i = 0; i < 3; i++) {
			Thing organization = this.here.organization("单位", OrganizationKind.SCHOOL, community);
			note("Query.organizations", QUERY, organization.path(), organization.code());
			this.organizations.add(organization);
			this.partyOrgs.add(listed(this.here.partyOrg("党支部", organization)));
		}
	}

	/** Members of two party organisations of one organisation and of one above both. */
	private void addMembers(Place grid, Place unit) {
		Thing organization = this.organizations.getLast();
		Thing above = listed(this.here.partyOrg("党委", PartyOrgLevel.COMMITTEE, grid));
		List<Thing> below = List.of(this.partyOrgs.getLast(), listed(this.here.partyOrg("党支部", organization)));
		below.forEach((org) -> this.here.batch().relation("PARENT_OF", above.id(), org.id()));
		for (int i = 0; i < 6; i++) {
			Thing org = below.get(i % 2);
			Place home = (i < 3) ? unit : this.units.getFirst();
			Thing member = this.here.member(this.here.resident("党员", home), org, grid);
			this.members.add(member);
			note("Query.partyMembers", QUERY, member.path(), member.code());
			note("Organization.inServiceMembers", organization.id(), member.path(), member.code());
			note("PartyOrganization.members", above.id(), member.path(), member.code());
			note("PartyOrganization.members", org.id(), member.path(), member.code());
			note("Grid.partyMembers", grid.id(), member.path(), member.code());
			note("BuildingUnit.partyMembers", home.id(), member.path(), member.code());
		}
	}

	private Thing listed(Thing partyOrg) {
		note("Query.partyOrganizations", QUERY, partyOrg.path(), partyOrg.code());
		return partyOrg;
	}

	private void addTeam(Place place) {
		Thing team = this.here.team("舞蹈队", TeamKind.CLUB, place);
		note("Query.teams", QUERY, place.path(), team.code());
		for (int i = 0; i < 3; i++) {
			Thing membership = this.here.joins(this.here.stranger("队员"), team, i == 0);
			note("Team.members", team.id(), place.path(), membership.code());
		}
	}

	private void addSupply(Place place) {
		String organization = this.organizations.getFirst().id();
		for (int i = 0; i < 2; i++) {
			this.here.batch()
				.add(new NeedRow(Ids.next(), at(place, "Query.needs", "N"), "帮忙", NeedKind.SERVICE, place.id(),
						place.path(), OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), Map.of()))
				.add(new OfferRow(Ids.next(), at(place, "Query.offers", "OF"), "义诊", OfferKind.SERVICE, null, null,
						organization, place.id(), place.path(), LONG_AGO, null, List.of()))
				.add(new ServiceItemRow(Ids.next(), at(place, "Query.serviceItems", "SI"), "磨刀", organization, null,
						List.of(), null, null, List.of(), place.path(), null))
				.add(new ProgrammeRow(Ids.next(), at(place, "Query.programmes", "PG"), "品牌", ProgrammeKind.BRAND,
						place.id(), place.path(), true))
				.add(new SiteRow(Ids.next(), at(place, "Query.serviceSites", "S"), "驿站", ServiceSiteKind.WARM_STATION,
						place.id(), place.path(), null, null, false, List.of(), true, null))
				.add(new GrantRow(at(place, "Query.grants", "G"), Ids.next(), GrantRole.PLANNER, place.id(),
						place.path(), List.of(), null, null, LONG_AGO));
			addTeam(place);
		}
	}

	/** A new code of something at a place. */
	private String at(Place place, String field, String prefix) {
		String code = this.here.code(prefix);
		note(field, QUERY, place.path(), code);
		return code;
	}

	private void addReportIns() {
		for (Place community : List.of(this.west, this.east)) {
			reportIn(ReportInKind.WORK_UNIT, this.partyOrgs.get(0), community);
			reportIn(ReportInKind.WORK_UNIT, this.partyOrgs.get(1), community);
			reportIn(ReportInKind.MEMBER, this.members.getFirst(), community);
			note("Community.pairings", community.id(), community.path(), this.organizations.get(0).code());
			note("Community.pairings", community.id(), community.path(), this.organizations.get(1).code());
			addSilent(community);
		}
	}

	/** Of these nothing but the report-in is known. */
	private void addSilent(Place community) {
		for (int i = 0; i < 3; i++) {
			Thing organization = this.here.organization("单位", OrganizationKind.SCHOOL, community);
			note("Query.organizations", QUERY, organization.path(), organization.code());
			reportIn(ReportInKind.WORK_UNIT, listed(this.here.partyOrg("党支部", organization)), community);
			note("Community.pairings", community.id(), community.path(), organization.code());
			note("Query.silentPairings", QUERY, community.path(), organization.code());
		}
	}

	private void reportIn(ReportInKind kind, Thing filer, Place community) {
		String code = at(community, "Query.reportIns", "RI");
		note("Community.reportIns", community.id(), community.path(), code);
		this.here.batch()
			.add(new ReportInRow(Ids.next(), code, kind, ReportInStatus.ACTIVE, filer.id(), community.id(),
					community.path(), LONG_AGO, LONG_AGO, null));
	}

	/**
	 * One stands beside a report-in, one is with a community's own party organisation.
	 */
	private void addAgreements() {
		for (Place community : List.of(this.west, this.east)) {
			Thing own = listed(this.here.partyOrg("社区党总支", PartyOrgLevel.GENERAL_BRANCH, community));
			agreement(this.organizations.get(1), community.id(), community);
			agreement(this.organizations.get(2), community.id(), community);
			agreement(this.organizations.get(3), own.id(), community);
		}
	}

	private void agreement(Thing organization, String other, Place community) {
		String code = at(community, "Query.agreements", "A");
		note("Community.agreements", community.id(), community.path(), code);
		note("Community.pairings", community.id(), community.path(), organization.code());
		String id = Ids.next();
		for (int i = 0; i < 3; i++) {
			String role = this.here.code("R");
			note("Agreement.roles", id, community.path(), role);
			this.here.batch()
				.add(new RoleRow(Ids.next(), role, Role.PART_TIME_GRID_WORKER, this.here.stranger("骑手").id(),
						community.id(), community.path(), LONG_AGO, null, Employment.PART_TIME, organization.id(), id));
		}
		this.here.batch()
			.add(new AgreementRow(id, code, "共建协议", AgreementKind.PAIRING, AgreementStatus.ACTIVE, LONG_AGO, LONG_AGO,
					null, List.of(organization.id(), other), List.of(), community.path(), true, null));
	}

	/** Everybody has two of the skills below the first. */
	private void addTalents() {
		Map<Thing, List<Thing>> upwards = new LinkedHashMap<>();
		Thing top = skill();
		Thing left = skill(top);
		Thing right = skill(top);
		upwards.put(left, List.of(left, top));
		upwards.put(right, List.of(right, top));
		for (Place unit : this.units) {
			for (int i = 0; i < 3; i++) {
				Someone who = this.here.resident("赵" + this.word, unit);
				note("Query.talents", QUERY, who.path(), who.code());
				upwards.forEach((skill, all) -> {
					String code = this.here.code("TA");
					all.forEach((one) -> note("Skill.talents", one.id(), who.path(), code));
					this.here.batch()
						.add(new TalentRow(Ids.next(), code, who.id(), skill.id(), 3, TalentSource.VISIT, LONG_AGO,
								null, null, who.path()));
				});
			}
		}
	}

	private Thing skill(Thing... broader) {
		Thing skill = this.here.skill(this.word, broader);
		note("Query.skills", QUERY, skill.path(), skill.code());
		this.skills.add(skill);
		return skill;
	}

}
