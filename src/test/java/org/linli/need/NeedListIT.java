package org.linli.need;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Needs are seen where they lie, in lists and one by one.
 */
class NeedListIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place other = this.here.community("迎晖社区");

	private final Thing repairs = this.here.skill("修水管");

	private final String id = Ids.next();

	private final String no = this.here.code("N");

	@BeforeEach
	void load() {
		need(this.id, this.no, "水管漏了", this.grid);
		need(Ids.next(), this.here.code("N"), "想学书法", this.community);
		need(Ids.next(), this.here.code("N"), "别处的需求", this.other);
		load(this.here.batch());
	}

	@Test
	void showsANeedWithItsPlaceAndSkills() {
		this.statements.clear();
		asking(this.here.scope())
			.document(
					"""
							query($within: String) {
							  needs(within: $within) {
							    totalCount
							    nodes { title kind status version place { name } community { name } skills { minLevel skill { label } } submittedAt }
							  }
							}
							""")
			.variable("within", this.grid.code())
			.execute()
			.path("needs")
			.matchesJson("""
					{"totalCount": 1, "nodes": [
					 {"title": "水管漏了", "kind": "PROBLEM", "status": "SUBMITTED", "version": 0, "place": {"name": "网格1"},
					  "community": {"name": "雁翎社区"}, "skills": [{"minLevel": 2, "skill": {"label": "修水管"}}],
					  "submittedAt": "2024-01-01T09:00:00.000Z"}]}
					""");

		assertThat(this.statements.since()).as("within, page, count, skills, places").hasSize(5);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			雁翎社区, 2
			网格1,   1
			迎晖社区, 1
			试验县,   3
			""")
	void listsWhatLiesAtAPlaceAndBelow(String place, int expected) {
		needs(this.here.scope(), code(place)).path("needs.nodes").entityList(Object.class).hasSize(expected);
	}

	@Test
	void listsNothingBelowAPlaceThatDoesNotExistOrIsOutOfScope() {
		needs(this.here.scope(), "T-none").path("needs.nodes").entityList(Object.class).hasSize(0);
		needs(Scope.of(this.other.path()), this.grid.code()).path("needs.nodes").entityList(Object.class).hasSize(0);
	}

	@Test
	void showsANeedByNumberAndIdOnlyToWhoMaySeeItsPlace() {
		one(Scope.of(this.grid.path())).path("").matchesJson("""
				{"need": {"title": "水管漏了"}, "node": {"title": "水管漏了"}, "nodes": [{"title": "水管漏了"}]}
				""");
		for (Scope blind : new Scope[] { Scope.of(this.other.path()), Scope.of() }) {
			one(blind).path("").matchesJsonStrictly("""
					{"need": null, "node": null, "nodes": [null]}
					""");
		}
	}

	private void need(String needId, String number, String title, Place place) {
		this.here.batch()
			.add(new NeedRow(needId, number, title, NeedKind.PROBLEM, place.id(), place.path(),
					OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), Map.of(this.repairs.id(), 2)));
	}

	private String code(String name) {
		for (Place place : new Place[] { this.community, this.grid, this.other }) {
			if (place.name().equals(name)) {
				return place.code();
			}
		}
		return this.here.county().code();
	}

	private Response needs(Scope scope, String within) {
		return asking(scope).document("query($within: String) { needs(within: $within) { nodes { title } } }")
			.variable("within", within)
			.execute();
	}

	private Response one(Scope scope) {
		return asking(scope).document("""
				query($no: String!, $id: ID!) {
				  need(no: $no) { title }
				  node(id: $id) { ... on Need { title } }
				  nodes(ids: [$id]) { ... on Need { title } }
				}
				""").variable("no", this.no).variable("id", this.id).execute();
	}

}
