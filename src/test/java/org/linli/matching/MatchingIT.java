package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.people.Role;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

class MatchingIT extends GraphIT {

	private static final String MATCHES = """
			query($need: ID!, $first: Int! = 10, $kinds: [SupplierKind!]) {
			  matches(need: $need, first: $first, kinds: $kinds) {
			    need { title }
			    matches {
			      rank score kind supplier { ... on Person { name } }
			      terms { name value weight contribution }
			      evidence { sentence(lang: ZH) english: sentence(lang: EN)
			        path { length said: sentence hops { relationship from { __typename id } to { __typename id } } } }
			    }
			    excluded { code count message(lang: EN) }
			    hint
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "1号楼", this.grid));

	private final Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("迎晖社区"));

	private final Thing phones = this.here.skill("手机教学");

	private final Thing wechat = this.here.skill("微信教学", this.phones);

	private final Thing cooking = this.here.skill("做饭");

	@Test
	void ranksANeighbourBeforeAMemberFromAPairedWorkUnitAndExplainsBoth() {
		Someone neighbour = this.here.resident("王书兰", this.unit);
		this.here.talent(neighbour, this.wechat, 4);
		Someone member = member("李明", ReportInStatus.ACTIVE);
		this.here.talent(member, this.phones, 3);

		Response answer = matches(need(2));

		answer.path("matches.hint").valueIsNull();
		answer.path("matches.matches[*].supplier.name").entityList(String.class).containsExactly("王书兰", "李明");
		answer.path("matches.matches[0]")
			.matchesJson(
					"""
							{"rank": 1, "kind": "RESIDENT", "score": 0.71,
							 "terms": [{"name": "SKILL", "value": 0.72, "weight": 0.5, "contribution": 0.36},
							           {"name": "PROXIMITY", "value": 1.0, "weight": 0.25, "contribution": 0.25},
							           {"name": "LINKAGE", "value": 0.4, "weight": 0.25, "contribution": 0.1}],
							 "evidence": {"sentence": "王书兰会“微信教学”（4级，已核实），家与需求地点同在1号楼1单元。",
							   "path": {"length": 4, "said": "“老人不会用手机挂号”需要“手机教学”，“微信教学”属于“手机教学”，王书兰会“微信教学”，王书兰家在1单元。", "hops": [
							     {"relationship": "REQUIRES", "from": {"__typename": "Need"}, "to": {"__typename": "Skill"}},
							     {"relationship": "BROADER", "from": {"__typename": "Skill"}, "to": {"__typename": "Skill"}},
							     {"relationship": "HAS_SKILL", "from": {"__typename": "Person"}, "to": {"__typename": "Skill"}},
							     {"relationship": "LIVES_IN", "from": {"__typename": "Person"}, "to": {"__typename": "BuildingUnit"}}]}}}
							""");
		answer.path("matches.matches[1].kind").entity(String.class).isEqualTo("IN_SERVICE_MEMBER");
		answer.path("matches.matches[1].evidence.english")
			.entity(String.class)
			.isEqualTo(
					"李明 knows \"手机教学\" at level 3 (verified), reported in to 雁翎社区 from 示例医院, which is paired with 雁翎社区, and lives in 试验县, where the need is."
						.replace("\"手机教学\"", "\"skill 手机教学\""));
		answer.path("matches.matches[1].evidence.path.hops[*].relationship")
			.entityList(String.class)
			.containsExactly("REQUIRES", "HAS_SKILL", "REPORTED_IN_TO", "PAIRED_WITH", "WORKS_AT");
	}

	@Test
	void leadsOverEachNeededSkillStepByStepToTheRole() {
		Thing steps = this.here.skill("视频通话", this.wechat);
		Someone leader = this.here.resident("王书兰", this.unit);
		this.here.talent(leader, steps, 4);
		this.here.talent(leader, this.cooking, 3);
		this.here.role(Role.GRID_LEADER, leader, this.grid);
		load(this.here.batch());

		Response answer = matches(submit(List.of(Map.of("skill", this.phones.code(), "minLevel", 2),
				Map.of("skill", this.cooking.code(), "minLevel", 2))));

		answer.path("matches.matches[0].evidence.path.hops[*].relationship")
			.entityList(String.class)
			.containsExactly("HAS_SKILL", "BROADER", "BROADER", "REQUIRES", "REQUIRES", "HAS_SKILL", "HOLDS_ROLE_AT");
		answer.path("matches.matches[0].evidence.path.hops[2].to.id").entity(String.class).isEqualTo(this.phones.id());
		answer.path("matches.matches[0].evidence.path.hops[6].to.id").entity(String.class).isEqualTo(this.grid.id());
	}

	@Test
	void countsWhoIsLeftOutByTheFirstReason() {
		this.here.talent(this.here.resident("会的", this.unit), this.phones, 3);
		this.here.talent(this.here.resident("没授权", this.unit), this.phones, 3, null);
		this.here.talent(this.here.resident("水平低", this.unit), this.phones, 1);
		this.here.talent(this.here.resident("厨师", this.unit), this.cooking, 5);
		this.here.talent(this.here.resident("别处居民", this.elsewhere), this.phones, 5);
		this.here.talent(member("报到未接收", ReportInStatus.SUBMITTED), this.phones, 5);

		Response answer = matches(need(2));

		answer.path("matches.matches[*].supplier.name").entityList(String.class).containsExactly("会的");
		answer.path("matches.excluded").matchesJson("""
				[{"code": "LACKS_SKILL", "count": 1}, {"code": "LEVEL_TOO_LOW", "count": 1},
				 {"code": "NO_CONSENT", "count": 1, "message": "Without consent to matching by the skill: 1."},
				 {"code": "NOT_REPORTED_IN", "count": 1}, {"code": "OUT_OF_AREA", "count": 1}]
				""");
	}

	@Test
	void speaksOnlyOfWhatTheViewerMaySee() {
		this.here.talent(this.here.resident("会的", this.unit), this.phones, 3);
		this.here.talent(this.here.resident("别处居民", this.elsewhere), this.phones, 5);
		this.here.talent(member("报到未授权", ReportInStatus.ACTIVE), this.phones, 3, null);
		String need = need(2);

		asking(Scope.of(this.community.path())).document(MATCHES)
			.variable("need", need)
			.execute()
			.path("matches.excluded")
			.entityList(Object.class)
			.hasSize(0);
		asking(Scope.of(this.elsewhere.path())).document(MATCHES)
			.variable("need", need)
			.execute()
			.path("matches")
			.matchesJson("""
					{"need": null, "matches": [], "excluded": [], "hint": null}
					""");
	}

	@Test
	void findsOneWhoIsBothOnceAndKeepsToTheKindsAskedFor() {
		Someone both = this.here.resident("两者", this.unit);
		Thing branch = this.here.partyOrg("党支部",
				this.here.organization("示例学校", OrganizationKind.SCHOOL, this.community));
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, this.here.member(both, branch, null),
				this.community);
		this.here.talent(both, this.phones, 3);
		String need = need(1);

		matches(need).path("matches.matches[*].supplier.name").entityList(String.class).containsExactly("两者");
		asking(this.here.scope()).document(MATCHES)
			.variable("need", need)
			.variable("kinds", List.of("RESIDENT"))
			.execute()
			.path("matches.matches[*].kind")
			.entityList(String.class)
			.containsExactly("RESIDENT");
	}

	@Test
	void asksToConfirmSkillsFirst() {
		load(this.here.batch());
		String need = submit(List.of());

		asking(this.here.scope()).document(MATCHES)
			.variable("need", need)
			.execute()
			.path("matches.hint")
			.entity(String.class)
			.isEqualTo("CONFIRM_SKILLS");
	}

	private Someone member(String name, ReportInStatus status) {
		Someone member = this.here.resident(name, this.elsewhere);
		Thing hospital = this.here.organization("示例医院", OrganizationKind.HOSPITAL, this.community);
		Thing branch = this.here.partyOrg("示例医院党支部", hospital);
		this.here.worksAt(member, hospital);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, branch, this.community);
		this.here.reportIn(ReportInKind.MEMBER, status, this.here.member(member, branch, null), this.community);
		return member;
	}

	private String need(int minLevel) {
		load(this.here.batch());
		return submit(List.of(Map.of("skill", this.phones.code(), "minLevel", minLevel)));
	}

	private String submit(List<Map<String, Object>> skills) {
		return asking(this.here.scope()).document("""
				mutation($input: SubmitNeedInput!) { submitNeed(input: $input) { need { id } userErrors { message } } }
				""")
			.variable("input",
					Map.of("idempotencyKey", Ids.next(), "title", "老人不会用手机挂号", "place", this.unit.code(), "skills",
							skills))
			.execute()
			.path("submitNeed.need.id")
			.entity(String.class)
			.get();
	}

	private Response matches(String need) {
		return asking(this.here.scope()).document(MATCHES).variable("need", need).execute();
	}

}
