package org.linli.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.RecordedStatements.Recorded;

import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;

class PartyMemberIT extends GraphIT {

	private static final String PAGE = """
			query($first: Int!, $after: String, $within: String) {
			  partyMembers(within: $within, first: $first, after: $after) {
			    nodes {
			      code name person { id name }
			      grid { code name community { code name } } unit { name building { name } } community { name }
			      partyOrganization { name level } employer { name } reportIns { status community { code name } }
			    }
			    pageInfo { endCursor hasNextPage }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	@Test
	void leadsFromAMemberOverTheGridToTheBuildingUnit() {
		Place community = this.here.community("雁翎社区");
		Place unit = unitIn(community, 1);
		Place otherGrid = this.here.place("GRID", "网格2", community);
		Thing group = this.here.partyOrg("网格2党小组", PartyOrgLevel.GROUP, otherGrid);
		Thing school = this.here.organization("示例学校", OrganizationKind.SCHOOL, community);
		Someone lan = this.here.resident("王书兰", unit);
		Thing member = this.here.member(lan, group, otherGrid);
		this.here.worksAt(lan, school);
		load(this.here.batch());

		asking(this.here.scope()).document("""
				query($code: String!) {
				  partyMember(code: $code) {
				    name person { name partyMember { code } } employer { name }
				    grid { name community { name } } unit { name building { name grid { name } } }
				    partyOrganization { name level basedOn { name } }
				  }
				}
				""").variable("code", member.code()).execute().path("partyMember").matchesJson("""
				{"name": "王书兰", "person": {"name": "王书兰", "partyMember": {"code": "%s"}}, "employer": {"name": "示例学校"},
				 "grid": {"name": "网格2", "community": {"name": "雁翎社区"}},
				 "unit": {"name": "1单元", "building": {"name": "1号楼", "grid": {"name": "网格1"}}},
				 "partyOrganization": {"name": "网格2党小组", "level": "GROUP", "basedOn": [{"name": "网格2"}]}}
				""".formatted(member.code()));
	}

	@Test
	void findsTheWayUpTogetherWithTheMember() {
		Place community = this.here.community("雁翎社区");
		Place elsewhere = this.here.place("GRID", "别处网格", this.here.community("静聪社区"));
		Thing group = this.here.partyOrg("网格党小组", PartyOrgLevel.GROUP, elsewhere);
		Thing member = this.here.member(this.here.resident("王书兰", unitIn(community, 1)), group, elsewhere);
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  partyMember(code: $code) { name unit { name } building { name } grid { name } community { name } }
				}
				""").variable("code", member.code()).execute().path("partyMember").matchesJson("""
				{"name": "王书兰", "unit": {"name": "1单元"}, "building": {"name": "1号楼"},
				 "grid": {"name": "别处网格"}, "community": {"name": "雁翎社区"}}
				""");

		assertThat(this.statements.since()).hasSize(1);
		this.statements.assertSeeking();
	}

	@RepeatedTest(10)
	void knowsThePlacesOfThePartyOrganisationsOfAPlace() {
		Place community = this.here.community("雁翎社区");
		Place grid = this.here.place("GRID", "网格1", community);
		this.here.partyOrg("网格1党小组", PartyOrgLevel.GROUP, grid);
		this.here.partyOrg("联合党小组", PartyOrgLevel.GROUP, grid, this.here.place("GRID", "网格2", community));
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    ... on Grid { partyOrganizations { name basedOn { name community { name } } } }
				  }
				}
				""").variable("code", grid.code()).execute().path("territory.partyOrganizations").matchesJson("""
				[{"name": "网格1党小组", "basedOn": [{"name": "网格1", "community": {"name": "雁翎社区"}}]},
				 {"name": "联合党小组", "basedOn": [{"name": "网格1", "community": {"name": "雁翎社区"}},
				                               {"name": "网格2", "community": {"name": "雁翎社区"}}]}]
				""");
		assertThat(this.statements.since())
			.as("grid; party organisations, ids of their places, these places; communities")
			.hasSize(5);
	}

	@Test
	void leadsFromAGridAndABuildingUnitToTheirMembers() {
		Place community = this.here.community("雁翎社区");
		Place unit = unitIn(community, 1);
		Place grid = this.here.place("GRID", "网格2", community);
		Thing group = this.here.partyOrg("联合党小组", PartyOrgLevel.GROUP, grid);
		Thing placed = this.here.member(this.here.resident("甲", unit), group, grid);
		Thing unplaced = this.here.member(this.here.resident("乙", unit), group, null);
		load(this.here.batch());

		asking(this.here.scope())
			.document(
					"""
							query($grid: String!, $unit: String!) {
							  grid: territory(code: $grid) {
							    ... on Grid { partyMembers { totalCount nodes { code } } partyOrganizations { members { totalCount } } }
							  }
							  unit: territory(code: $unit) { ... on BuildingUnit { partyMembers { totalCount nodes { code } } } }
							}
							""")
			.variable("grid", grid.code())
			.variable("unit", unit.code())
			.execute()
			.path("")
			.matchesJson("""
					{"grid": {"partyMembers": {"totalCount": 1, "nodes": [{"code": "%1$s"}]},
					          "partyOrganizations": [{"members": {"totalCount": 2}}]},
					 "unit": {"partyMembers": {"totalCount": 2, "nodes": [{"code": "%1$s"}, {"code": "%2$s"}]}}}
					""".formatted(placed.code(), unplaced.code()));
	}

	@Test
	void answersAPageInOneStatementForEachRelationWhateverItsSize() {
		Place elsewhere = this.here.community("报到社区");
		Thing school = null;
		for (int c = 0; c < 3; c++) {
			Place community = this.here.community("社区" + c);
			school = (school != null) ? school : this.here.organization("示例学校", OrganizationKind.SCHOOL, community);
			for (int g = 0; g < 3; g++) {
				Place unit = unitIn(community, g);
				Thing group = this.here.partyOrg("党小组" + g, PartyOrgLevel.GROUP, unit);
				for (int m = 0; m < 7; m++) {
					Someone someone = this.here.resident("党员" + m, unit);
					this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE,
							this.here.member(someone, group, null), elsewhere);
					this.here.worksAt(someone, school);
				}
			}
		}
		load(this.here.batch());

		List<Integer> counts = new ArrayList<>();
		for (int first : List.of(1, 10, 50)) {
			this.statements.clear();
			List<Map<String, Object>> nodes = asking(this.here.scope()).document(PAGE)
				.variable("first", first)
				.execute()
				.path("partyMembers.nodes")
				.entity(new ParameterizedTypeReference<List<Map<String, Object>>>() {
				})
				.get();
			assertThat(nodes).hasSize(first);
			assertThat(this.statements.containing("MATCH (t:Territory {id: id})")).isEqualTo(2);
			counts.add(this.statements.since().size());
		}

		// The page, places twice, and one each for person, party organisation, employer
		// and report-ins.
		assertThat(counts).containsExactly(7, 7, 7);
	}

	@Test
	void costsTheSameForASmallAndAWideScope() {
		for (int c = 0; c < 4; c++) {
			Place community = this.here.community("社区" + c);
			for (int g = 0; g < 3; g++) {
				Place unit = unitIn(community, g);
				Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, unit);
				for (int m = 0; m < 30; m++) {
					this.here.member(this.here.resident("党员", unit), group, null);
				}
			}
		}
		Place community = this.here.community("小社区");
		Place unit = unitIn(community, 9);
		Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, unit);
		for (int m = 0; m < 30; m++) {
			this.here.member(this.here.resident("党员", unit), group, null);
		}
		load(this.here.batch());

		List<Long> hits = new ArrayList<>();
		List<List<String>> plans = new ArrayList<>();
		for (Scope scope : List.of(Scope.of(unit.path()), Scope.of(community.path()), this.here.scope())) {
			this.statements.clear();
			asking(scope).document("{ partyMembers(first: 20) { nodes { code } pageInfo { endCursor } } }")
				.executeAndVerify();
			Recorded page = this.statements.since().getFirst();
			assertThat(this.statements.profile(page).scans()).isEmpty();
			plans.add(this.statements.profile(page).operators());
			hits.add(this.statements.profile(page).dbHits());
		}

		assertThat(hits).allMatch((one) -> one.equals(hits.getFirst()),
				"the same db hits at each scope size: " + hits + plans);
		assertThat(hits.getFirst()).isLessThan(550);
	}

	@Test
	void narrowsAListToAPlaceAndFindsNothingBelowAnUnknownOne() {
		Place community = this.here.community("雁翎社区");
		Place unit = unitIn(community, 1);
		Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, unit);
		this.here.member(this.here.resident("甲", unit), group, null);
		this.here.member(this.here.resident("乙", unitIn(this.here.community("别处"), 1)), group, null);
		load(this.here.batch());

		asking(this.here.scope()).document(PAGE)
			.variable("first", 10)
			.variable("within", community.code())
			.execute()
			.path("partyMembers.nodes[*].name")
			.entityList(String.class)
			.containsExactly("甲");
		asking(this.here.scope()).document(PAGE)
			.variable("first", 10)
			.variable("within", "T-none")
			.execute()
			.path("partyMembers.nodes")
			.entityList(Object.class)
			.hasSize(0);
	}

	private Place unitIn(Place community, int number) {
		Place grid = this.here.place("GRID", "网格" + number, community);
		return this.here.place("UNIT", "1单元", this.here.place("BUILDING", number + "号楼", grid));
	}

}
