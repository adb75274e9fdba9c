package org.linli.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.talent.TeamKind;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who was anonymised is found nowhere any more, and still counted.
 */
class AnonymisationIT extends GraphIT {

	/** Stands in all that must not stay, and nowhere else in the database. */
	private final String canary = "canary" + Ids.next().replace("-", "");

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "一网格", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.grid);

	private final Someone wang = this.here.resident("王" + this.canary, this.unit);

	private final Someone neighbour = this.here.resident("李明", this.unit);

	private final Thing coaching = this.here.skill("手机辅导");

	private final String subject = "wang-" + Ids.next();

	@Autowired
	private Clock clock;

	private Thing membership = new Thing("", "", "", "");

	@BeforeEach
	void load() {
		this.here.talent(this.wang, this.coaching, 4, (String) null);
		this.here.role(Role.UNIT_HEAD, this.wang, this.unit);
		this.here.batch().add(new ContactRow(this.wang.id(), this.canary + "1", this.canary + "2"));
		this.here.batch().externalCode(this.wang.id(), "test", this.canary);
		this.here.grant(this.subject, GrantRole.RESIDENT, this.community, this.wang);
		this.here.joins(this.wang, this.here.team("示例志愿队", TeamKind.VOLUNTEER, this.community), true);
		this.membership = this.here.member(this.wang, this.here.partyOrg("支部", PartyOrgLevel.BRANCH, this.community),
				null);
		load(this.here.batch());
	}

	@Test
	void leavesNoWordOfThePersonInTheWholeDatabase() {
		String need = need(self());
		run(office(), "confirmNeedSkills", Map.of("need", need, "expectedVersion", 0, "skills", skills()));
		run(office(), "recordConsent", Map.of("person", this.wang.code()));
		String reportIn = run(office(), "fileReportIn",
				Map.of("filer", this.membership.code(), "community", this.community.code()), "reportIn { id }")
			.path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();
		run(office(), "receiveReportIn", Map.of("reportIn", reportIn, "expectedVersion", 0));
		assertThat(holding(this.canary)).contains("Person of wang", "Contact", "ExternalCode", "Need",
				"IdempotencyKey");

		anonymise(office());

		assertThat(holding(this.canary)).isEmpty();
		assertThat(holding(this.unit.id())).as("what tells where somebody lives or is needed")
			.doesNotContain("Person of wang", "PartyMember", "Talent", "PointsAccount", "Account");
		office().document("query($id: ID!) { node(id: $id) { ... on Need { title kind status skills { minLevel } } } }")
			.variable("id", need)
			.execute()
			.path("node")
			.matchesJson("""
					{"title": "已匿名", "kind": "SERVICE", "status": "SUBMITTED", "skills": [{"minLevel": 1}]}
					""");
	}

	@Test
	void answersNoReplayWithTheNameOfAGuardian() {
		Someone child = new Someone(Ids.next(), this.here.code("P"), "王小" + this.canary, this.unit.path());
		Neighbourhood more = new Neighbourhood();
		more.batch()
			.add(new PersonRow(child.id(), child.code(), child.name(), this.unit.path(), null, true,
					PersonStatus.ACTIVE, false, true));
		load(more.batch());
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "person", child.code(), "guardian",
				"监护" + this.canary);
		run(office(), "recordConsent", input, "consent { guardian }").path("recordConsent.consent.guardian")
			.entity(String.class)
			.isEqualTo("监护" + this.canary);

		run(office(), "anonymisePerson", Map.of("person", child.code())).path("anonymisePerson.code").hasValue();

		Response again = run(office(), "recordConsent", input, "consent { guardian }");
		again.path("recordConsent.consent").valueIsNull();
		again.path("recordConsent.userErrors[*].code").entityList(String.class).containsExactly("BAD_STATE");
		assertThat(holding("监护" + this.canary)).isEmpty();
	}

	@Test
	void liftsTheHomeToTheGridAndEndsTheRoles() {
		anonymise(office());

		office().document("""
				query($c: String!) {
				  person(code: $c) {
				    home { code }
				    roles { role }
				    partyMember { unit { code } grid { code } partyOrganization { name } }
				    skills { level }
				  }
				}
				""").variable("c", this.wang.code()).execute().path("person").matchesJsonStrictly("""
				{"home": {"code": "%s"}, "roles": [], "skills": [{"level": 4}],
				 "partyMember": {"unit": null, "grid": {"code": "%s"}, "partyOrganization": {"name": "支部"}}}
				""".formatted(this.grid.code(), this.grid.code()));
		assertThat(paths()).containsOnly(this.grid.path());
		assertThat(value("MATCH (:Person {id: $id})-[:HOLDS]->(r) RETURN r.until AS it"))
			.isEqualTo(LocalDate.now(this.clock));
		assertThat(value("MATCH (:Person {id: $id})-[:JOINED]->(r) RETURN r.until AS it"))
			.isEqualTo(LocalDate.now(this.clock));
		assertThat(value("MATCH (p:Person {id: $id}) RETURN EXISTS { (p)-[:LIVES_IN]->() } AS it")).isEqualTo(false);
	}

	@Test
	void forgetsWhenThePersonCanHelp() {
		Neighbourhood more = new Neighbourhood();
		more.available(this.wang, DayOfWeek.SATURDAY, "09:00", "11:00");
		load(more.batch());
		assertThat(value("MATCH (:Person {id: $id})-[:AVAILABLE]->(w) RETURN count(w) AS it")).isEqualTo(1L);

		anonymise(office());

		assertThat(value("MATCH (p:Person {id: $id}) RETURN COUNT { (p)-[:AVAILABLE]->() } AS it")).isEqualTo(0L);
		assertThat(value("MATCH (p:Person {id: $id})-[:GAVE]->(c) RETURN COUNT { (c)<-[:UNDER_CONSENT]-() } AS it"))
			.isEqualTo(0L);
	}

	@Test
	void liftsTheHomeToTheCommunityWhereThereIsNoGrid() {
		Neighbourhood village = new Neighbourhood();
		Place hamlet = village.community("柳庄村");
		Someone farmer = village.resident("赵农", village.place("BUILDING", "1号", hamlet));
		load(village.batch());

		run(as(TestViewer.context("office", village.scope(), GrantRole.SECRETARY)), "anonymisePerson",
				Map.of("person", farmer.code()))
			.path("anonymisePerson.code")
			.hasValue();

		assertThat(this.driver.executableQuery("MATCH (p:Person {code: $c}) RETURN p.scopePath AS path")
			.withParameters(Map.of("c", farmer.code()))
			.execute()
			.records()
			.getFirst()
			.get("path")
			.asString()).isEqualTo(hamlet.path());
	}

	@Test
	void leavesTheAccountWithoutThePerson() {
		assertThat(value("MATCH (a:Account {person: $id}) RETURN count(a) AS it")).isEqualTo(1L);

		anonymise(self());

		assertThat(value("OPTIONAL MATCH (a:Account {person: $id}) RETURN count(a) AS it")).isEqualTo(0L);
		assertThat(this.driver.executableQuery("MATCH (k:IdempotencyKey {viewer: $viewer}) RETURN k")
			.withParameters(Map.of("viewer", account(this.subject)))
			.execute()
			.records()).isEmpty();
	}

	@Test
	void forgetsNothingOfOthers() {
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "person", this.neighbour.code());
		Object first = run(office(), "recordConsent", input, "consent { since }").path("recordConsent")
			.entity(Object.class)
			.get();

		anonymise(office());

		assertThat(run(office(), "recordConsent", input, "consent { since }").path("recordConsent")
			.entity(Object.class)
			.get()).isEqualTo(first);
		assertThat(this.driver.executableQuery("MATCH (:Person {id: $id})-[:GAVE]->(c) RETURN count(c) AS consents")
			.withParameters(Map.of("id", this.neighbour.id()))
			.execute()
			.records()
			.getFirst()
			.get("consents")
			.asInt()).isEqualTo(1);
	}

	/** What of all that is kept holds a text, in nodes and in relations. */
	private List<String> holding(String text) {
		return this.driver
			.executableQuery(
					"""
							MATCH (n)
							WHERE any(key IN keys(n) WHERE any(v IN n[key] + [] WHERE toStringOrNull(v) CONTAINS $text))
							RETURN CASE WHEN n.id = $wang THEN 'Person of wang' ELSE [l IN labels(n) WHERE l <> 'Entity'][0] END AS kind
							UNION
							MATCH ()-[r]->()
							WHERE any(key IN keys(r) WHERE any(v IN r[key] + [] WHERE toStringOrNull(v) CONTAINS $text))
							RETURN type(r) AS kind
							""")
			.withParameters(Map.of("text", text, "wang", this.wang.id()))
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("kind").asString())
			.toList();
	}

	private List<Object> paths() {
		return this.driver.executableQuery("""
				MATCH (p:Person {id: $id})
				OPTIONAL MATCH (p)-[:MEMBERSHIP_OF|HAS_TALENT]-(facet)
				UNWIND [p.scopePath, facet.scopePath] AS path
				RETURN DISTINCT path
				""")
			.withParameters(Map.of("id", this.wang.id()))
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("path").asObject())
			.toList();
	}

	private Object value(String statement) {
		return this.driver.executableQuery(statement)
			.withParameters(Map.of("id", this.wang.id()))
			.execute()
			.records()
			.getFirst()
			.get("it")
			.asObject();
	}

	private String need(GraphQlTester who) {
		return run(who, "submitNeed",
				Map.of("title", "教" + this.canary, "place", this.community.code(), "skills", skills()), "need { id }")
			.path("submitNeed.need.id")
			.entity(String.class)
			.get();
	}

	private List<Map<String, Object>> skills() {
		return List.of(Map.of("skill", this.coaching.code()));
	}

	private void anonymise(GraphQlTester who) {
		run(who, "anonymisePerson", Map.of("person", this.wang.code())).path("anonymisePerson.code").hasValue();
	}

	private Response run(GraphQlTester who, String verb, Map<String, Object> input) {
		return run(who, verb, input, "");
	}

	private Response run(GraphQlTester who, String verb, Map<String, Object> given, String fields) {
		Map<String, Object> input = new HashMap<>(given);
		input.putIfAbsent("idempotencyKey", Ids.next());
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		return who
			.document("mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code } %s } }".formatted(type,
					verb, fields, verb.equals("anonymisePerson") ? "code" : ""))
			.variable("input", input)
			.execute();
	}

	private GraphQlTester office() {
		return as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER));
	}

	private GraphQlTester self() {
		return as(TestViewer.person(account(this.subject), this.wang.id(), this.here.scope(), GrantRole.RESIDENT));
	}

}
