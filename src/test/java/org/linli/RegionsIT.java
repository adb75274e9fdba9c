package org.linli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.GraphIT;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The regions of the demonstration divide their places and their party organisations in
 * different ways; the API shows each as it is.
 */
class RegionsIT extends GraphIT {

	/**
	 * From a place of a roster down by levels: what stands above, and what is missing.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					anxin.yanling             | GRID BUILDING UNIT     | PROVINCE NEW_AREA COUNTY COMMUNITY GRID BUILDING UNIT            | unit building grid community
					anxin.yinghui             | COMPOUND               | PROVINCE NEW_AREA COUNTY COMMUNITY COMPOUND                      | community
					longxian.xincheng         | GRID BUILDING          | PROVINCE CITY COUNTY TOWN COMMUNITY GRID BUILDING                | building grid community
					longxian.xincheng.self    |                        | PROVINCE CITY COUNTY TOWN COMMUNITY COMPOUND                     | community
					xiongan.nanwenying        | GRID BUILDING UNIT     | PROVINCE NEW_AREA AREA COMMUNITY GRID BUILDING UNIT              | unit building grid community
					xiongan.nanwenying        | COMPOUND               | PROVINCE NEW_AREA AREA COMMUNITY COMPOUND                        | community
					shuangqiao.wenmiao        | COMPOUND BUILDING UNIT | PROVINCE CITY DISTRICT STREET COMMUNITY COMPOUND BUILDING UNIT   | unit building community
					shuangqiao.tagou          | COMPOUND BUILDING      | PROVINCE CITY DISTRICT COMMUNITY COMPOUND BUILDING               | building community
					shuangqiao.laoxiying      |                        | PROVINCE CITY DISTRICT TOWN VILLAGE                              | community
					shuangqiao.xikan          |                        | PROVINCE CITY DISTRICT VILLAGE                                   | community
					shenmu.xingshenlu         | GRID BUILDING          | PROVINCE CITY COUNTY_CITY STREET COMMUNITY GRID BUILDING         | building grid community
					shenmu.example2.bungalows |                        | PROVINCE CITY COUNTY_CITY STREET COMMUNITY BUNGALOW_AREA         | community
					tianjin.jinchenyuan       | COMPOUND BUILDING UNIT | MUNICIPALITY DISTRICT STREET COMMUNITY COMPOUND BUILDING UNIT    | unit building community
					""")
	void aChainHasTheLevelsOfItsRegionAndLacksTheOthers(String key, @Nullable String down, String levels,
			String present) {
		String code = code(key);
		for (String level : (down != null) ? down.split(" ") : new String[0]) {
			code = ask(
					"query($code: String!, $level: String) { territory(code: $code) { children(level: $level, first: 1) "
							+ "{ totalCount nodes { code parent { code } } } } }",
					Map.of("code", code, "level", level))
				.path("territory.children.nodes[0].code")
				.entity(String.class)
				.get();
		}

		Response found = ask("""
				query($code: String!) {
				  territory(code: $code) {
				    level { code }
				    parent { level { code } children(first: 100) { nodes { code } } }
				    ancestors { level { code } }
				    unit { code } building { code } grid { code } community { code }
				  }
				}
				""", Map.of("code", code));

		List<String> all = List.of(levels.split(" "));
		found.path("territory.ancestors[*].level.code")
			.entityList(String.class)
			.isEqualTo(all.subList(0, all.size() - 1));
		found.path("territory.level.code").entity(String.class).isEqualTo(all.getLast());
		found.path("territory.parent.level.code").entity(String.class).isEqualTo(all.get(all.size() - 2));
		found.path("territory.parent.children.nodes[*].code").entityList(String.class).contains(code);
		for (String shorthand : List.of("unit", "building", "grid", "community")) {
			if (List.of(present.split(" ")).contains(shorthand)) {
				found.path("territory." + shorthand + ".code").hasValue();
			}
			else {
				found.path("territory." + shorthand).valueIsNull();
			}
		}
	}

	/** Compounds stand across grids; a grid has buildings of several of them. */
	@ParameterizedTest
	@CsvSource({ "anxin.yanling", "longxian.xincheng", "xiongan.nanwenying" })
	void aCompoundReachesOverTheBordersOfGrids(String key) {
		Response found = ask("""
				query($code: String!) {
				  territory(code: $code) {
				    children(level: "COMPOUND", first: 100) {
				      nodes { code ... on Compound { buildings { grid { code } compound { code } } } }
				    }
				  }
				}
				""", Map.of("code", code(key)));

		List<Map<?, ?>> compounds = list(found, "territory.children.nodes");
		assertThat(compounds).allSatisfy(
				(compound) -> assertThat(items(compound, "buildings").map((building) -> building.get("compound")))
					.allMatch(Map.of("code", String.valueOf(compound.get("code")))::equals));
		assertThat(compounds).anySatisfy((
				compound) -> assertThat(items(compound, "buildings").map((building) -> building.get("grid")).distinct())
					.hasSizeGreaterThan(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			anxin.shidihuacheng    | COMPANY | 中实物业 |
			tianjin.jingshuiyuan   | COMPANY | 振军物业 |
			longxian.xincheng.self | SELF    |         | 示例公益性物业服务实体
			longxian.beicheng.sanwu | NONE   |         |
			shenmu.example1.compound | NONE  |         |
			tianjin.yintai         |         |         |
			""")
	void aCompoundIsManagedAsTheDocumentsSay(String key, @Nullable String management, @Nullable String manager,
			@Nullable String guide) {
		Map<?, ?> compound = ask("""
				query($code: String!) {
				  territory(code: $code) { ... on Compound { management managedBy { name } guidedBy { name } } }
				}
				""", Map.of("code", code(key))).path("territory").entity(Map.class).get();

		assertThat(compound.get("management")).isEqualTo(management);
		assertThat(compound.get("managedBy"))
			.isEqualTo((manager != null) ? List.of(Map.of("name", manager)) : List.of());
		assertThat(compound.get("guidedBy")).isEqualTo((guide != null) ? List.of(Map.of("name", guide)) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			河北       | PROVINCE: , DISTRICT: 天津市
			头道牌楼   | STREET: 河北省 承德市 双桥区, COMMUNITY: 河北省 承德市 双桥区
			""")
	void placesOfOneNameAreFoundAndToldApart(String name, String expected) {
		List<Map<?, ?>> found = list(ask("""
				query($text: String!) { territories(text: $text) { nodes { code level { code } ancestors { name } } } }
				""", Map.of("text", name)), "territories.nodes");

		assertThat(found.stream().map((place) -> place.get("code"))).doesNotHaveDuplicates();
		assertThat(
				found.stream()
					.map((place) -> item(place, "level").get("code") + ": " + String.join(" ",
							items(place, "ancestors").map((above) -> String.valueOf(above.get("name"))).toList())))
			.containsExactlyInAnyOrder(expected.split(", ?(?=[A-Z])"));
	}

	/** From a key household up, each level with that on which it is built. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			xiongan  | GROUP on BUILDING, BRANCH on GRID, GENERAL_BRANCH on COMMUNITY
			shenmu   | GROUP on BUILDING, BRANCH on GRID, GENERAL_BRANCH on COMMUNITY
			longxian | GROUP on GRID, BRANCH on COMMUNITY, COMMITTEE on TOWN, COMMITTEE on COUNTY
			""")
	void thePartyReachesDownToKeyHouseholds(String key, String above) {
		String aboveIt = "parent { level basedOn { level { code } } %s }";
		String document = "query($code: String!) { partyOrganizations(within: $code, level: KEY_HOUSEHOLD, first: 100) "
				+ "{ nodes { basedOn { code } hosts { code } "
				+ aboveIt.formatted(aboveIt.formatted(aboveIt.formatted(aboveIt.formatted("")))) + " } } }";

		List<Map<?, ?>> households = list(ask(document, Map.of("code", code(key))), "partyOrganizations.nodes");

		assertThat(households).hasSizeGreaterThan(10);
		assertThat(households).allSatisfy((household) -> {
			assertThat(household.get("basedOn")).as("the home is private").isEqualTo(List.of());
			assertThat((List<?>) household.get("hosts")).isNotEmpty();
			assertThat(chain(household)).isEqualTo(above);
		});
	}

	/**
	 * Branches and groups on grids are fewer than grids, except where one serves several.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			anxin    | level: GROUP                                 | 45
			longxian | level: GROUP                                 | 42
			longxian | temporary: true basis: COMPOUND level: BRANCH | 171
			shenmu   | functional: true                             | 1
			tianjin.jinchenyuan | basis: ENTERPRISE level: BRANCH   | 12
			tianjin.jinchenyuan | basis: COMPOUND level: BRANCH     | 16
			""")
	void partyOrganisationsAreFoundByWhatTheyAre(String key, String filter, int count) {
		ask("query($code: String!) { partyOrganizations(within: $code, %s) { totalCount nodes { code } } }"
			.formatted(filter), Map.of("code", code(key))).path("partyOrganizations.totalCount")
			.entity(Integer.class)
			.isEqualTo(count);
	}

	@ParameterizedTest
	@CsvSource({ "PIONEER, 120", "SERVICE, 147", "RIDER, 1", "RED_ARMBAND, 30", "MEDIATION, 1", "STEWARD, 5",
			"VOLUNTEER, 12", "CLUB, 82", "THINK_TANK, 1", "NEIGHBOUR, 1" })
	void teamsOfEveryKindHaveMembers(String kind, int count) {
		int total = 0;
		for (String top : List.of("hebei", "shaanxi", "tianjin")) {
			Response found = ask("""
					query($kind: TeamKind!, $top: String!) {
					  teams(kind: $kind, within: $top, first: 100) {
					    totalCount nodes { name leader { memberName } members { totalCount } }
					  }
					}
					""", Map.of("kind", kind, "top", code(top)));
			total += found.path("teams.totalCount").entity(Integer.class).get();
			assertThat(list(found, "teams.nodes")).allSatisfy((team) -> {
				assertThat(team.get("leader")).as("%s is led", team.get("name")).isNotNull();
				assertThat((Integer) item(team, "members").get("totalCount")).isPositive();
			});
		}
		assertThat(total).isEqualTo(count);
	}

	@Test
	void agreementsTellWhatTheyBroughtAboutAndWhoWorksUnderThem() {
		Response found = ask("""
				query($sites: String!, $company: String!) {
				  station: nodeByExternalCode(scheme: "demo", value: $sites) {
				    ... on Agreement { produced { name } producedSites { name kind } }
				  }
				  company: nodeByExternalCode(scheme: "demo", value: $company) {
				    ... on Agreement { roles(first: 1) { totalCount nodes { role employer { name } } } }
				  }
				}
				""", Map.of("sites", "xiongan.agreement.exampleexpress", "company", "anxin.agreement.meituan"));

		found.path("station").matchesJsonStrictly("""
				{"produced": [], "producedSites": [{"name": "暖心驿站", "kind": "WARM_STATION"}]}
				""");
		found.path("company.roles.nodes").matchesJsonStrictly("""
				[{"role": "PART_TIME_GRID_WORKER", "employer": {"name": "美团"}}]
				""");
		found.path("company.roles.totalCount")
			.entity(Integer.class)
			.satisfies((total) -> assertThat(total).isPositive());
	}

	private static String chain(Map<?, ?> partyOrg) {
		StringBuilder chain = new StringBuilder();
		for (Map<?, ?> above = (Map<?, ?>) partyOrg.get("parent"); above != null; above = (Map<?, ?>) above
			.get("parent")) {
			Map<?, ?> base = items(above, "basedOn").findFirst().orElseThrow();
			chain.append(chain.isEmpty() ? "" : ", ")
				.append(above.get("level"))
				.append(" on ")
				.append(item(base, "level").get("code"));
		}
		return chain.toString();
	}

	/** The code of what a roster knows by this key. */
	private String code(String key) {
		return ask(
				"query($key: String!) { nodeByExternalCode(scheme: \"demo\", value: $key) { ... on Territory { code } } }",
				Map.of("key", key))
			.path("nodeByExternalCode.code")
			.entity(String.class)
			.get();
	}

	/** Asked as a newcomer does. */
	private Response ask(String document, Map<String, Object> variables) {
		var request = asking().document(document);
		variables.forEach(request::variable);
		return request.execute();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<?, ?>> list(Response found, String path) {
		return (List<Map<?, ?>>) (List<?>) found.path(path + "[*]").entityList(Map.class).get();
	}

	private static Map<?, ?> item(Map<?, ?> of, String key) {
		return (Map<?, ?>) Objects.requireNonNull(of.get(key));
	}

	private static Stream<Map<?, ?>> items(Map<?, ?> of, String key) {
		return ((List<?>) Objects.requireNonNull(of.get(key))).stream().map((one) -> (Map<?, ?>) one);
	}

}
