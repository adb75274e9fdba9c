package org.linli.network;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyOrgLevel;
import org.linli.people.Role;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lies below a place is counted for whoever sees the whole of it.
 */
class RollUpIT extends GraphIT {

	private static final String ALL = """
			rollUp {
			  places { level { code } count }
			  organizations
			  teams
			  roles { role holders places }
			  households
			  residents
			  volunteers
			  partyMembers { count few }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place east = this.here.place("GRID", "东网格", this.community);

	private final Place west = this.here.place("GRID", "西网格", this.community);

	private final Place building = this.here.place("BUILDING", "1号楼", this.east);

	private final Place unit = this.here.place("UNIT", "1单元", this.building);

	private final Place compound = this.here.place("COMPOUND", "示例小区", this.community);

	@BeforeEach
	void load() {
		Place other = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "2号楼", this.west));
		this.here.place("UNIT", "2单元", this.building);
		this.here.batch().relation("IN_COMPOUND", this.building.id(), this.compound.id());
		Thing branch = this.here.partyOrg("支部", PartyOrgLevel.BRANCH, this.community);
		for (int i = 0; i < 5; i++) {
			this.here.member(this.here.resident("党员", this.unit), branch, this.east);
		}
		Someone leader = this.here.resident("网格长", other);
		this.here.member(leader, branch, this.west);
		this.here.role(Role.GRID_LEADER, leader, this.east);
		this.here.role(Role.GRID_LEADER, leader, this.west);
		this.here.organization("学校", OrganizationKind.SCHOOL, this.east);
		this.here.organization("医院", OrganizationKind.HOSPITAL, this.community);
		this.here.resident("别处的人", this.here.place("UNIT", "1单元", this.here.community("别处")));
		load(this.here.batch());
	}

	@Test
	void countsBelowAPlaceAndEachOfItsPartsInOneStatement() {
		this.statements.clear();

		asking(Scope.of(this.community.path())).document("""
				query($code: String!) {
				  territory(code: $code) { %s children(level: "GRID") { nodes { name %s } } }
				}
				""".formatted(ALL, ALL))
			.variable("code", this.community.code())
			.execute()
			.path("territory")
			.matchesJson(
					"""
							{"rollUp": {
							   "places": [{"level": {"code": "COMPOUND"}, "count": 1}, {"level": {"code": "GRID"}, "count": 2},
							              {"level": {"code": "BUILDING"}, "count": 2}, {"level": {"code": "UNIT"}, "count": 3}],
							   "organizations": 2, "teams": 0, "roles": [{"role": "GRID_LEADER", "holders": 1, "places": 2}],
							   "households": 6, "residents": 6, "volunteers": 0, "partyMembers": {"count": 6, "few": false}},
							 "children": {"nodes": [
							   {"name": "东网格", "rollUp": {
							     "places": [{"level": {"code": "BUILDING"}, "count": 1}, {"level": {"code": "UNIT"}, "count": 2}],
							     "organizations": 1, "roles": [{"role": "GRID_LEADER", "holders": 1, "places": 1}],
							     "households": 5, "residents": 5, "partyMembers": {"count": 5, "few": false}}},
							   {"name": "西网格", "rollUp": {
							     "organizations": 0, "households": 1, "residents": 1, "partyMembers": {"count": null, "few": true}}}]}}
							""");

		assertThat(this.statements.since()).as("the place, its grids, one count for the place and one for the grids")
			.hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void countsTheBuildingsOfACompoundAcrossTheTree() {
		asking(this.here.scope()).document("query($code: String!) { territory(code: $code) { %s } }".formatted(ALL))
			.variable("code", this.compound.code())
			.execute()
			.path("territory.rollUp")
			.matchesJson("""
					{"places": [{"level": {"code": "BUILDING"}, "count": 1}, {"level": {"code": "UNIT"}, "count": 2}],
					 "residents": 5, "organizations": 0}
					""");
	}

	@ParameterizedTest
	@EnumSource(names = { "PLANNER", "GRID_WORKER" })
	void countsForWhoIsStaffOfTheWhole(GrantRole role) {
		assertThat(seen(this.community, role)).isEqualTo("2 6 6 true");
		assertThat(seen(this.east, role)).as("by somebody who sees a part").isEqualTo("null null null false");
	}

	/** What somebody who holds a role at a place is told of the community. */
	private String seen(Place place, GrantRole role) {
		Map<?, ?> rollUp = as(TestViewer.context("somebody", Scope.of(place.path()), role)).document("""
				query($code: String!) {
				  territory(code: $code) { rollUp { organizations residents households places { level { code } } } }
				}
				""").variable("code", this.community.code()).execute().path("territory.rollUp").entity(Map.class).get();
		return rollUp.get("organizations") + " " + rollUp.get("residents") + " " + rollUp.get("households") + " "
				+ String.valueOf(rollUp.get("places")).contains("UNIT");
	}

	@Test
	void countsNoPeopleForWhoIsNoStaff() {
		Map<String, Object> resident = TestViewer.context("somebody", this.here.scope(), GrantRole.RESIDENT);

		Map<?, ?> answer = answer(resident,
				"{ territory(code: \"%s\") { rollUp { places { level { code } count } organizations roles { holders } residents } } }"
					.formatted(this.community.code()));

		assertThat(answer.toString()).contains("organizations=2", "holders=1", "residents=null", "FORBIDDEN")
			.doesNotContain("code=UNIT");
	}

	@Test
	void looksAtNobodyIfNobodyIsAskedFor() {
		this.statements.clear();

		asking(this.here.scope())
			.document("query($code: String!) { territory(code: $code) { rollUp { places { count } } } }")
			.variable("code", this.community.code())
			.execute();

		long some = this.statements.profile(this.statements.since().getLast()).dbHits();
		this.statements.clear();
		asking(this.here.scope()).document("query($code: String!) { territory(code: $code) { %s } }".formatted(ALL))
			.variable("code", this.community.code())
			.execute();
		assertThat(some).isLessThan(this.statements.profile(this.statements.since().getLast()).dbHits());
	}

}
