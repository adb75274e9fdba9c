package org.linli.matching;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.need.NeedKind;
import org.linli.need.NeedRow;
import org.linli.organization.OrganizationKind;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Helpers are given out to all open needs of a place together, so that nobody is asked
 * too often.
 */
class PlanPreviewIT extends GraphIT {

	private static final String PLAN = """
			query($within: String!, $first: Int! = 20, $load: Int! = 1, $kinds: [SupplierKind!]) {
			  planPreview(within: $within, first: $first, load: $load, kinds: $kinds) {
			    needs {
			      need { title }
			      helpers { skills { skill { label } } match { rank supplier {
			        ... on Person { name } ... on Team { name } ... on Organization { name }
			      } } }
			      taken { skill { label } }
			      uncovered { skill { label } }
			      hint
			    }
			    truncated
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Supplies supplies = new Supplies(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元",
			this.here.place("BUILDING", "1号楼", this.here.place("GRID", "东网格", this.community)));

	private final Thing hair = this.here.skill("理发");

	private final Thing care = this.here.skill("照护");

	@Test
	void asksTheOneWhoCanDoBothForWhatNobodyElseCan() {
		need("新的", 1, this.hair);
		need("旧的", 30, this.care);
		var both = this.here.resident("王书兰", this.unit);
		this.here.talent(both, this.hair, 5);
		this.here.talent(both, this.care, 5);
		this.here.talent(this.here.resident("李学勤", this.unit), this.hair, 1);
		load(this.here.batch());

		plan(this.here.scope()).path("planPreview").matchesJsonStrictly("""
				{"truncated": false, "needs": [
				  {"need": {"title": "旧的"}, "taken": [], "uncovered": [], "hint": null, "helpers": [
				    {"skills": [{"skill": {"label": "照护"}}], "match": {"rank": 1, "supplier": {"name": "王书兰"}}}]},
				  {"need": {"title": "新的"}, "taken": [], "uncovered": [], "hint": null, "helpers": [
				    {"skills": [{"skill": {"label": "理发"}}], "match": {"rank": 2, "supplier": {"name": "李学勤"}}}]}
				]}
				""");
	}

	@Test
	void saysForWhatNobodyIsLeftAndForWhatNobodyIsThere() {
		need("旧的", 30, this.care);
		need("新的", 1, this.care, this.hair);
		need("无技能", 0);
		this.here.talent(this.here.resident("王书兰", this.unit), this.care, 5);
		load(this.here.batch());

		plan(this.here.scope()).path("planPreview.needs").matchesJsonStrictly("""
				[{"need": {"title": "旧的"}, "taken": [], "uncovered": [], "hint": null, "helpers": [
				    {"skills": [{"skill": {"label": "照护"}}], "match": {"rank": 1, "supplier": {"name": "王书兰"}}}]},
				 {"need": {"title": "新的"}, "taken": [{"skill": {"label": "照护"}}],
				  "uncovered": [{"skill": {"label": "理发"}}], "hint": null, "helpers": []},
				 {"need": {"title": "无技能"}, "taken": [], "uncovered": [], "hint": "CONFIRM_SKILLS", "helpers": []}]
				""");
		plan(this.here.scope(), Map.of("load", 2)).path("planPreview.needs[*].helpers[*].match.supplier.name")
			.entityList(String.class)
			.containsExactly("王书兰", "王书兰");
	}

	@Test
	void asksForSingleSkillsWhereNobodyIsLeftForAllOfThem() {
		need("旧的", 30, this.care, this.hair);
		need("新的", 1, this.care, this.hair);
		var both = this.here.resident("王书兰", this.unit);
		this.here.talent(both, this.hair, 5);
		this.here.talent(both, this.care, 5);
		this.here.talent(this.here.resident("李学勤", this.unit), this.hair, 1);
		load(this.here.batch());

		plan(this.here.scope()).path("planPreview.needs").matchesJsonStrictly("""
				[{"need": {"title": "旧的"}, "taken": [], "uncovered": [], "hint": null, "helpers": [
				    {"skills": [{"skill": {"label": "理发"}}, {"skill": {"label": "照护"}}],
				     "match": {"rank": 1, "supplier": {"name": "王书兰"}}}]},
				 {"need": {"title": "新的"}, "taken": [{"skill": {"label": "照护"}}], "uncovered": [], "hint": null,
				  "helpers": [{"skills": [{"skill": {"label": "理发"}}],
				    "match": {"rank": 2, "supplier": {"name": "李学勤"}}}]}]
				""");
	}

	@Test
	void asksWhoIsLeftHoweverManyBetterOnesAreAskedForOtherNeeds() {
		for (int i = 0; i < 3; i++) {
			need("旧的" + i, 30 - i, this.care, this.hair);
			var both = this.here.resident("全能" + i, this.unit);
			this.here.talent(both, this.hair, 5);
			this.here.talent(both, this.care, 5);
		}
		need("新的", 1, this.care, this.hair);
		this.here.talent(this.here.resident("李学勤", this.unit), this.hair, 1);
		load(this.here.batch());

		plan(this.here.scope()).path("planPreview.needs[3]").matchesJsonStrictly("""
				{"need": {"title": "新的"}, "taken": [{"skill": {"label": "照护"}}], "uncovered": [], "hint": null,
				 "helpers": [{"skills": [{"skill": {"label": "理发"}}],
				   "match": {"rank": 4, "supplier": {"name": "李学勤"}}}]}
				""");
	}

	@Test
	void servesFirstWhoeverCameFirstOnADay() {
		OffsetDateTime today = OffsetDateTime.now(ZoneOffset.UTC);
		need("后来", today.minusSeconds(10), this.care);
		need("先来", today.minusSeconds(20), this.care);
		this.here.talent(this.here.resident("王书兰", this.unit), this.care, 5);
		load(this.here.batch());

		Response plan = plan(this.here.scope());
		plan.path("planPreview.needs[*].need.title").entityList(String.class).containsExactly("先来", "后来");
		plan.path("planPreview.needs[0].helpers").entityList(Object.class).hasSize(1);
		plan.path("planPreview.needs[1].helpers").entityList(Object.class).hasSize(0);
	}

	@Test
	void givesPartsOfANeedToSeveral() {
		need("办店", 1, this.hair, this.care);
		this.supplies.team("理发队", this.community, this.hair, 3);
		Thing clinic = this.here.organization("诊所", OrganizationKind.HOSPITAL, this.community);
		this.supplies.offer("照护", clinic, this.community, this.care, 3);
		load(this.here.batch());

		assertThat(plan(this.here.scope()).path("planPreview.needs[0].helpers[*].match.supplier.name")
			.entityList(String.class)
			.get()).containsExactlyInAnyOrder("理发队", "诊所");
		plan(this.here.scope(), Map.of("kinds", "TEAM")).path("planPreview.needs[0].helpers[*].match.supplier.name")
			.entityList(String.class)
			.containsExactly("理发队");
	}

	@Test
	void looksAtTheLongestWaitingAndAtWhatIsSeen() {
		need("新的", 1, this.care);
		need("旧的", 30, this.care);
		load(this.here.batch());

		Response one = plan(this.here.scope(), Map.of("first", 1));
		one.path("planPreview.needs[*].need.title").entityList(String.class).containsExactly("旧的");
		one.path("planPreview.truncated").entity(Boolean.class).isEqualTo(true);
		plan(Scope.of(this.here.community("别处").path())).path("planPreview.needs").entityList(Object.class).hasSize(0);
		plan(this.here.scope(), Map.of("within", "T-none")).path("planPreview.needs")
			.entityList(Object.class)
			.hasSize(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 11 })
	void refusesALoadThatMakesNoPlan(int load) {
		asking(this.here.scope()).document(PLAN)
			.variable("within", this.community.code())
			.variable("load", load)
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_LOAD")));
	}

	private void need(String title, int days, Thing... skills) {
		need(title, OffsetDateTime.now(ZoneOffset.UTC).minusDays(days), skills);
	}

	private void need(String title, OffsetDateTime when, Thing... skills) {
		Map<String, Integer> levels = new HashMap<>();
		for (Thing skill : skills) {
			levels.put(skill.id(), 1);
		}
		this.here.batch()
			.add(new NeedRow(Ids.next(), this.here.code("N"), title, NeedKind.SERVICE, this.unit.id(), this.unit.path(),
					when, levels));
	}

	private Response plan(Scope scope) {
		return plan(scope, Map.of());
	}

	private Response plan(Scope scope, Map<String, Object> variables) {
		GraphQlTester.Request<?> request = asking(scope).document(PLAN).variable("within", this.community.code());
		variables.forEach(request::variable);
		return request.execute();
	}

}
