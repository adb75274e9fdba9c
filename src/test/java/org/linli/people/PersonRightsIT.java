package org.linli.people;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What persons decide about their data takes effect at once.
 */
class PersonRightsIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("GRID", "一网格", this.community));

	private final Someone wang = this.here.resident("王书兰", this.unit);

	private final Someone neighbour = this.here.resident("李明", this.unit);

	private final Thing coaching = this.here.skill("手机辅导");

	@BeforeEach
	void load() {
		this.here.talent(this.wang, this.coaching, 4, (String) null);
		this.here.member(this.wang, this.here.partyOrg("支部", PartyOrgLevel.BRANCH, this.community), null);
		this.here.batch().add(new ContactRow(this.wang.id(), "10012345678", "302"));
		this.here.batch().externalCode(this.wang.id(), "test", this.wang.code());
		load(this.here.batch());
	}

	@Test
	void isMatchedFromTheConsentOnAndNoLongerFromItsWithdrawal() {
		String need = need();
		assertThat(matched(need)).isEmpty();

		run(office(), "recordConsent", Map.of(), "consent { purpose withdrawnOn }").path("recordConsent")
			.matchesJson("{\"consent\": {\"purpose\": \"MATCHING\", \"withdrawnOn\": null}, \"userErrors\": []}");
		assertThat(matched(need)).containsExactly("王书兰");

		run(office(), "withdrawConsent", Map.of(), "consent { withdrawnOn }")
			.path("withdrawConsent.consent.withdrawnOn")
			.hasValue();
		assertThat(matched(need)).isEmpty();
		code(run(office(), "withdrawConsent", Map.of(), "consent { purpose }"), "withdrawConsent", "BAD_STATE");
	}

	@Test
	void consentsToSomethingOrToNothing() {
		code(run(office(), "recordConsent", Map.of("skills", List.of()), "consent { purpose }"), "recordConsent",
				"EMPTY");
		code(run(office(), "recordConsent", Map.of("skills", List.of("unknown")), "consent { purpose }"),
				"recordConsent", "NO_TALENT");
	}

	@Test
	void namesAFewSkillsAtMost() {
		List<String> many = IntStream.range(0, 3_000).mapToObj((i) -> "unknown-" + i).toList();

		code(run(office(), "recordConsent", Map.of("skills", many), "consent { purpose }"), "recordConsent",
				"TOO_MANY");
		code(run(office(), "recordConsent", Map.of("skills", Collections.nCopies(3_000, "unknown")),
				"consent { purpose }"), "recordConsent", "NO_TALENT");
	}

	@ParameterizedTest
	@MethodSource
	void aGuardianIsCalledSomething(String guardian, String outcome) {
		Someone child = new Someone(Ids.next(), this.here.code("P"), "王小明", this.unit.path());
		GraphBatch batch = new Neighbourhood().batch()
			.add(new PersonRow(child.id(), child.code(), child.name(), this.unit.path(), null, true,
					PersonStatus.ACTIVE, false, true));
		load(batch);

		String answer = office().document(
				"mutation($i: RecordConsentInput!) { recordConsent(input: $i) { consent { guardian } userErrors { code } } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", child.code(), "guardian", guardian))
			.execute()
			.path("recordConsent")
			.entity(Object.class)
			.get()
			.toString();

		assertThat(answer).contains(outcome);
	}

	static Stream<Arguments> aGuardianIsCalledSomething() {
		return Stream.of(arguments("", "code=GUARDIAN_NEEDED"), arguments("\u200b", "code=GUARDIAN_NEEDED"),
				arguments("\u3000", "code=GUARDIAN_NEEDED"), arguments("\u202e\u0007", "code=GUARDIAN_NEEDED"),
				arguments("监".repeat(101), "code=TOO_LONG"), arguments("监".repeat(50_000), "code=TOO_LONG"),
				arguments("𠮷".repeat(100), "guardian=" + "𠮷".repeat(100)), arguments(" 王\u200b五\n", "guardian=王五}"));
	}

	@Test
	void isNotRankedOnceOptedOut() {
		String need = need();
		run(office(), "recordConsent", Map.of("skills", List.of(this.coaching.code())), "consent { purpose }");
		run(self(), "optOutOfRanking", Map.of("optOut", true), "code").path("optOutOfRanking.code").hasValue();

		assertThat(matched(need)).isEmpty();
		asking(this.here.scope()).document("query($n: ID!) { matches(need: $n) { excluded { code count } } }")
			.variable("n", need)
			.execute()
			.path("matches.excluded")
			.matchesJson("[{\"code\": \"OPTED_OUT\", \"count\": null}]");
		run(self(), "optOutOfRanking", Map.of("optOut", false), "code");
		assertThat(matched(need)).containsExactly("王书兰");
	}

	@Test
	void tellsThePersonAllThatIsKeptAndNobodyElse() {
		String export = self()
			.document("{ viewer { ownRecord { contact { name phone } consents { purpose } export } } }")
			.execute()
			.path("viewer.ownRecord.export")
			.entity(String.class)
			.get();

		assertThat(export).contains("王书兰", "10012345678", "302", "手机辅导", "支部")
			.doesNotContain("李明", "scopePath", "nameKey");
		office().document("{ viewer { ownRecord { export } } }").execute().path("viewer.ownRecord").valueIsNull();
	}

	@Test
	void anonymisesForEverAndKeepsWhatIsCounted() {
		run(office(), "recordConsent", Map.of(), "consent { purpose }");
		String counts = counts();

		run(office(), "anonymisePerson", Map.of(), "code").path("anonymisePerson.code").hasValue();

		assertThat(counts()).isEqualTo(counts);
		asking(this.here.scope())
			.document("query($c: String!) { person(code: $c) { name status phone { text } skills { consented } } }")
			.variable("c", this.wang.code())
			.execute()
			.path("person")
			.matchesJson(
					"{\"name\": \"已匿名\", \"status\": \"ANONYMISED\", \"phone\": null, \"skills\": [{\"consented\": false}]}");
		assertThat(around("王书兰")).isZero();
		assertThat(around("10012345678")).isZero();
		code(run(office(), "recordConsent", Map.of(), "consent { purpose }"), "recordConsent", "BAD_STATE");
	}

	@Test
	void isDecidedByThePersonOrThoseWhoDealWithThePersonAlone() {
		Place elsewhere = new Neighbourhood().community("别处");
		List<GraphQlTester> others = List.of(
				as(TestViewer.context("away", Scope.of(elsewhere.path()), GrantRole.SECRETARY)),
				as(TestViewer.person("other", this.neighbour.id(), this.here.scope(), GrantRole.RESIDENT)));

		for (GraphQlTester other : others) {
			for (String verb : List.of("recordConsent", "withdrawConsent", "optOutOfRanking", "anonymisePerson")) {
				code(run(other, verb, Map.of(), "userErrors { path }"), verb, "UNKNOWN_PERSON");
			}
		}
		code(run(as(TestViewer.context("grid", this.here.scope(), GrantRole.GRID_WORKER)), "anonymisePerson", Map.of(),
				"code"), "anonymisePerson", "UNKNOWN_PERSON");
	}

	/** In how many things near the person a text stands. */
	private int around(String text) {
		return this.driver.executableQuery("""
				MATCH (p:Person {id: $id})-[*0..2]-(n)
				WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $text)
				RETURN count(n) AS found
				""")
			.withParameters(Map.of("id", this.wang.id(), "text", text))
			.execute()
			.records()
			.getFirst()
			.get("found")
			.asInt();
	}

	private String counts() {
		return asking(this.here.scope()).document("""
				query($w: String!) {
				  partyMembers(within: $w) { totalCount }
				  talents(within: $w, consented: null) { totalCount }
				}
				""").variable("w", this.community.code()).execute().path("").entity(Object.class).get().toString();
	}

	private String need() {
		return office().document("mutation($i: SubmitNeedInput!) { submitNeed(input: $i) { need { id } } }")
			.variable("i",
					Map.of("idempotencyKey", Ids.next(), "title", "教手机", "place", this.unit.code(), "skills",
							List.of(Map.of("skill", this.coaching.code()))))
			.execute()
			.path("submitNeed.need.id")
			.entity(String.class)
			.get();
	}

	private List<String> matched(String need) {
		return asking(this.here.scope())
			.document("query($n: ID!) { matches(need: $n) { matches { supplier { ... on Person { name } } } } }")
			.variable("n", need)
			.execute()
			.path("matches.matches[*].supplier.name")
			.entityList(String.class)
			.get();
	}

	private Response run(GraphQlTester who, String verb, Map<String, Object> more, String fields) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", Ids.next());
		input.put("person", this.wang.code());
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		return who
			.document("mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code } } }".formatted(type,
					verb, fields))
			.variable("input", input)
			.execute();
	}

	private static void code(Response response, String verb, String code) {
		response.path(verb + ".userErrors[*].code").entityList(String.class).containsExactly(code);
	}

	private GraphQlTester office() {
		return as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER));
	}

	private GraphQlTester self() {
		return as(TestViewer.person("self", this.wang.id(), this.here.scope(), GrantRole.RESIDENT));
	}

}
