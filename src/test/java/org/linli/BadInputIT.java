package org.linli;

import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyOrgLevel;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ResponseError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a type rejects is an error of the request, with a code, before anything is
 * fetched.
 */
class BadInputIT extends GraphIT {

	private static final String CHILDREN = """
			query($code: String!, $first: Int! = 1, $after: String) {
			  territory(code: $code) { children(first: $first, after: $after) { pageInfo { endCursor } } }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	@BeforeEach
	void load() {
		this.here.community("雁翎社区");
		load(this.here.batch());
		this.statements.clear();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesAPageSizeOutsideOneToAHundred(int first) {
		refused("{ partyMembers(first: %d) { nodes { code } } }".formatted(first), Map.of(), "BAD_PAGE_SIZE");
		refused(CHILDREN, Map.of("code", "T-000001", "first", first), "BAD_PAGE_SIZE");
		refused("{ matches(need: \"x\", first: %d) { hint } }".formatted(first), Map.of(), "BAD_PAGE_SIZE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAA", "!!!", "T-000001", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA", "长" })
	void refusesWhatIsNoCursor(String after) {
		refused(CHILDREN, Map.of("code", "T-000001", "after", after), "BAD_CURSOR");
		refused(CHILDREN, Map.of("code", "T-000001", "after", after.repeat(5_000) + "A".repeat(2_000)), "BAD_CURSOR");
	}

	@Test
	void refusesACursorThatWasAlteredOrBelongsToAnotherList() {
		Place county = this.here.county();
		String cursor = asking().document(CHILDREN)
			.variable("code", county.code())
			.execute()
			.path("territory.children.pageInfo.endCursor")
			.entity(String.class)
			.get();
		asking().document(CHILDREN).variable("code", county.code()).variable("after", cursor).executeAndVerify();
		this.statements.clear();

		char changed = (cursor.charAt(20) == 'A') ? 'B' : 'A';
		refused(CHILDREN,
				Map.of("code", county.code(), "after", cursor.substring(0, 20) + changed + cursor.substring(21)),
				"BAD_CURSOR");
		refused("query($after: String) { organizations(after: $after) { nodes { code } } }", Map.of("after", cursor),
				"BAD_CURSOR");
		refused("query($c: String!, $after: String) { territory(code: $c) { children(level: \"GRID\", after: $after) "
				+ "{ nodes { code } } } }", Map.of("c", county.code(), "after", cursor), "BAD_CURSOR");
	}

	@Test
	void refusesACursorOfTheSameFieldOfAnotherType() {
		Neighbourhood there = new Neighbourhood();
		Place grid = there.place("GRID", "网格1", there.community("静聪社区"));
		there.member(there.resident("王书兰", grid), there.partyOrg("党支部", PartyOrgLevel.BRANCH, grid), grid);
		load(there.batch());
		String ofQuery = "query($after: String) { partyMembers(first: 1, after: $after) { edges { cursor } } }";
		String ofGrid = """
				query($code: String!, $after: String) {
				  territory(code: $code) { ... on Grid { partyMembers(first: 1, after: $after) { edges { cursor } } } }
				}
				""";
		String first = cursor(ofQuery, Map.of(), "partyMembers.edges[0].cursor");
		String second = cursor(ofGrid, Map.of("code", grid.code()), "territory.partyMembers.edges[0].cursor");
		this.statements.clear();

		refused(ofQuery, Map.of("after", second), "BAD_CURSOR");
		refused(ofGrid, Map.of("code", grid.code(), "after", first), "BAD_CURSOR");
	}

	@Test
	void refusesACursorOfTheListOfAnotherParent() {
		Neighbourhood there = new Neighbourhood();
		Place grid = there.place("GRID", "网格1", there.community("静聪社区"));
		there.place("GRID", "网格2", there.community("迎晖社区"));
		load(there.batch());
		String cursor = cursor(CHILDREN, Map.of("code", there.county().code()),
				"territory.children.pageInfo.endCursor");

		asking().document(CHILDREN)
			.variable("code", grid.code())
			.variable("after", cursor)
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_CURSOR")));
	}

	@Test
	void takesAnArgumentThatIsNullForOneThatIsLeftOut() {
		String document = """
				query($within: String, $after: String) {
				  organizations(within: $within, first: 1, after: $after) { edges { cursor } }
				}
				""";
		Neighbourhood there = new Neighbourhood();
		there.organization("某银行", OrganizationKind.ENTERPRISE, there.county());
		load(there.batch());
		String cursor = cursor(document, Map.of(), "organizations.edges[0].cursor");

		asking().document(document).variable("within", null).variable("after", cursor).executeAndVerify();
	}

	@Test
	void refusesMoreThanAHundredIds() {
		refused("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", Collections.nCopies(101, "x")),
				"TOO_MANY_IDS");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ organizations(kind: CIRCUS) { nodes { code } } } | GRAPHQL_VALIDATION_FAILED
			{ territory(code: 7) { name } }                    | GRAPHQL_VALIDATION_FAILED
			{ nothing }                                        | GRAPHQL_VALIDATION_FAILED
			{ territory                                        | GRAPHQL_PARSE_FAILED
			""")
	void refusesAMalformedDocumentWithACode(String document, String code) {
		refused(document, Map.of(), code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "2026-02-29", "2026-04-31", "2026-13-01", "+10000-01-01", "-0001-01-01",
			"2026-2-3", "2026-11-29T00:00:00Z", "" })
	void refusesADayThatNoCalendarHas(String day) {
		refused("query($day: Date!) { accessLogCheck(day: $day) { whole } }", Map.of("day", day),
				"GRAPHQL_VALIDATION_FAILED");
		refused("{ accessLogCheck(day: \"%s\") { whole } }".formatted(day), Map.of(), "GRAPHQL_VALIDATION_FAILED");
	}

	@Test
	void refusesAnUnknownValueOfAnEnumInAVariable() {
		refused("query($kind: OrganizationKind) { organizations(kind: $kind) { nodes { code } } }",
				Map.of("kind", "CIRCUS"), "GRAPHQL_VALIDATION_FAILED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			query($v: String!) { territory(code: $v) { id } } | {"v": {"a": "13800000000"}} | Variable 'v'
			query($v: Date!) { accessLogCheck(day: $v) { whole } } | {"v": "13800000000"} | Variable 'v'
			query($v: OrganizationKind) { organizations(kind: $v) { totalCount } } | {"v": "13800000000"} | 'v'
			query($v: Int!) { partyMembers(first: $v) { totalCount } } | {"v": 1380000000} | 'first'
			mutation($v: SubmitNeedInput!) { submitNeed(input: $v) { __typename } } | {"v": {"x138": 1}} | NeedInput
			{ territory(code: 13800000000) { id } } | {} | 'code'
			{ territory("13800000000") { id } } | {} | line 1
			{ territory(code: "\\u{13800000000}") { id } } | {} | line 1
			""")
	void saysWhereAMistakeIsAndNothingOfTheValue(String document, String variables, String where) {
		var request = asking().document(document);
		JsonMapper.shared().readValue(variables, new TypeReference<Map<String, Object>>() {
		}).forEach(request::variable);

		request.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains(where)
					.doesNotContain("138", "HashMap", "ANTLR")));
		assertThat(this.statements.since()).isEmpty();
	}

	private String cursor(String document, Map<String, Object> variables, String path) {
		var request = asking().document(document);
		variables.forEach(request::variable);
		return request.execute().path(path).entity(String.class).get();
	}

	private void refused(String document, Map<String, Object> variables, String code) {
		var request = asking().document(document);
		variables.forEach(request::variable);
		request.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.extracting(ResponseError::getExtensions)
				.allSatisfy((extensions) -> assertThat(extensions).containsEntry("code", code)));
		assertThat(this.statements.since()).as("statements that were run").isEmpty();
	}

}
