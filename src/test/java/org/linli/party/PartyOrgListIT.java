package org.linli.party;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class PartyOrgListIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place compound = this.here.place("COMPOUND", "荷风小区", this.community);

	private final Place building = this.here.place("BUILDING", "1号楼", this.here.place("GRID", "网格1", this.community));

	private final Place unit = this.here.place("UNIT", "1单元", this.building);

	private final String household = Ids.next();

	private final Thing general = this.here.partyOrg("社区党总支", PartyOrgLevel.GENERAL_BRANCH, this.community);

	private final Thing group = this.here.partyOrg("楼栋党小组", PartyOrgLevel.GROUP, this.general, this.building);

	private final Thing keyHousehold = partyOrg("党员中心户", PartyOrgLevel.KEY_HOUSEHOLD, PartyOrgBasis.TERRITORY,
			this.unit, this.household, false, false);

	@BeforeEach
	void load() {
		this.here.batch()
			.add(new HouseholdRow(this.household, this.here.code("H"), this.unit.id(), this.unit.path()))
			.relation("PARENT_OF", this.group.id(), this.keyHousehold.id());
		this.here.member(lives("赵党员", false), this.group, null);
		this.here.member(lives("钱小小", true), this.group, null);
		lives("孙家人", false);
		partyOrg("临时党支部", PartyOrgLevel.BRANCH, PartyOrgBasis.COMPOUND, this.compound, this.compound.id(), true, false);
		partyOrg("功能型党支部", PartyOrgLevel.BRANCH, PartyOrgBasis.COMPOUND, this.compound, this.compound.id(), false,
				true);
		partyOrg("行业党支部", PartyOrgLevel.BRANCH, PartyOrgBasis.SECTOR, this.here.county(), null, false, false);
		this.here.partyOrg("外社区党总支", PartyOrgLevel.GENERAL_BRANCH, this.here.community("迎晖社区"));
		load(this.here.batch());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                            | 行业党支部 社区党总支 临时党支部 功能型党支部 楼栋党小组 党员中心户 外社区党总支
			level: BRANCH               | 行业党支部 临时党支部 功能型党支部
			basis: SECTOR               | 行业党支部
			basis: COMPOUND             | 临时党支部 功能型党支部
			temporary: true             | 临时党支部
			temporary: false level: BRANCH | 行业党支部 功能型党支部
			functional: true            | 功能型党支部
			functional: false basis: COMPOUND | 临时党支部
			level: GENERAL_BRANCH       | 社区党总支 外社区党总支
			level: KEY_HOUSEHOLD        | 党员中心户
			within: "%1$s"              | 社区党总支 临时党支部 功能型党支部 楼栋党小组 党员中心户
			within: "%2$s"              | 临时党支部 功能型党支部
			within: "%3$s" level: GROUP | 楼栋党小组
			within: "T-none"            |
			""")
	void listsThoseThatAreAskedFor(@Nullable String arguments, @Nullable String names) {
		String text = (arguments != null) ? arguments : "";
		String document = "{ list: partyOrganizations(first: 100, %s) { totalCount nodes { name } } }"
			.formatted(text.formatted(this.community.code(), this.compound.code(), this.building.code()));
		List<String> expected = (names != null) ? Arrays.asList(names.split(" ")) : List.of();
		this.statements.clear();

		var found = asking(this.here.scope()).document(document).execute();

		found.path("list.nodes[*].name")
			.entityList(String.class)
			.satisfies((listed) -> assertThat(listed).containsExactlyInAnyOrderElementsOf(expected));
		found.path("list.totalCount").entity(Integer.class).isEqualTo(expected.size());
		assertThat(this.statements.containing("PartyOrg")).as("page and number").isEqualTo(2);
		this.statements.assertSeeking();
	}

	@Test
	void listsNothingOfElsewhere() {
		asking(Scope.of(this.compound.path())).document("{ partyOrganizations { totalCount nodes { name } } }")
			.execute()
			.path("partyOrganizations")
			.matchesJson("""
					{"totalCount": 2, "nodes": [{"name": "临时党支部"}, {"name": "功能型党支部"}]}
					""");
	}

	@Test
	void saysWhatLastsForATimeAndWhatIsForATask() {
		asking(this.here.scope()).document(
				"query($code: String!) { partyOrganizations(within: $code) { nodes { name temporary functional } } }")
			.variable("code", this.compound.code())
			.execute()
			.path("partyOrganizations.nodes")
			.matchesJsonStrictly("""
					[{"name": "临时党支部", "temporary": true, "functional": false},
					 {"name": "功能型党支部", "temporary": false, "functional": true}]
					""");
	}

	@Test
	void leadsFromAPlaceOfAnyKindToWhatIsBuiltOnIt() {
		this.statements.clear();
		asking(this.here.scope()).document("""
				query($compound: String!, $building: String!) {
				  compound: territory(code: $compound) { ... on Compound { partyOrganizations { name } } }
				  building: territory(code: $building) {
				    ... on Building { partyOrganizations { name children { name level } } }
				  }
				}
				""")
			.variable("compound", this.compound.code())
			.variable("building", this.building.code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"compound": {"partyOrganizations": [{"name": "临时党支部"}, {"name": "功能型党支部"}]},
					 "building": {"partyOrganizations": [
					   {"name": "楼栋党小组", "children": [{"name": "党员中心户", "level": "KEY_HOUSEHOLD"}]}]}}
					""");

		assertThat(this.statements.since()).as("two places, what is built on each, what is below").hasSize(5);
		this.statements.assertSeeking();
	}

	@Test
	void showsWhoseHomeAKeyHouseholdIsToTheStaffOfThePlaceAlone() {
		this.statements.clear();
		hosts(TestViewer.context("worker", this.here.scope(), GrantRole.GRID_WORKER), "[{\"name\": \"赵党员\"}]");
		assertThat(this.statements.containing("Household")).isOne();
		this.statements.assertSeeking();

		hosts(TestViewer.holding(Ids.next(), null, List.of(Map.entry(GrantRole.RESIDENT, this.here.county().path()),
				Map.entry(GrantRole.GRID_WORKER, this.compound.path()))), "[]");
	}

	/** Neither the minor nor who is no member is told, nor on what door it stands. */
	private void hosts(Map<String, Object> viewer, String hosts) {
		as(viewer).document("""
				query($id: ID!) {
				  node(id: $id) { ... on PartyOrganization { name community { name } basedOn { name } hosts { name } } }
				}
				""").variable("id", this.keyHousehold.id()).execute().path("node").matchesJsonStrictly("""
				{"name": "党员中心户", "community": {"name": "雁翎社区"}, "basedOn": [], "hosts": %s}
				""".formatted(hosts));
	}

	private Someone lives(String name, boolean minor) {
		Someone someone = new Someone(Ids.next(), this.here.code("P"), name, this.unit.path());
		this.here.batch()
			.add(new PersonRow(someone.id(), someone.code(), name, someone.path(), this.household, minor,
					PersonStatus.ACTIVE, false, true));
		return someone;
	}

	private Thing partyOrg(String name, PartyOrgLevel level, PartyOrgBasis basis, Place works, @Nullable String base,
			boolean temporary, boolean functional) {
		Thing org = new Thing(Ids.next(), this.here.code("PO"), name, works.path());
		this.here.batch()
			.add(new PartyOrgRow(org.id(), org.code(), name, level, basis, works.path(), null,
					(base != null) ? List.of(base) : List.of(), null, true, temporary, functional));
		return org;
	}

}
