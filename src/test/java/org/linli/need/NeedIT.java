package org.linli.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.neo4j.driver.Session;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

class NeedIT extends GraphIT {

	private static final String SUBMIT = """
			mutation($input: SubmitNeedInput!) {
			  submitNeed(input: $input) {
			    need { id no title kind status version place { code } community { name } skills { skill { code } minLevel } }
			    proposedSkills { skill { code } }
			    userErrors { code path message(lang: EN) }
			  }
			}
			""";

	private static final String CONFIRM = """
			mutation($input: ConfirmNeedSkillsInput!) {
			  confirmNeedSkills(input: $input) {
			    need { version skills { skill { code } minLevel } }
			    userErrors { code path }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place elsewhere = this.here.community("别处");

	private final Place unit = this.here.place("UNIT", "1单元",
			this.here.place("BUILDING", "1号楼", this.here.place("GRID", "网格1", this.community)));

	private final Thing coaching = this.here.skill("教手机" + Ids.next());

	@BeforeEach
	void load() {
		load(this.here.batch());
	}

	@Test
	void turnsASentenceAtAPlaceIntoANeedAndProposesSkills() {
		Response answer = submit(
				Map.of("idempotencyKey", Ids.next(), "title", "请来人" + this.coaching.name(), "place", this.unit.code()));

		answer.path("submitNeed.userErrors").entityList(Object.class).hasSize(0);
		answer.path("submitNeed.need").matchesJson("""
				{"kind": "SERVICE", "status": "SUBMITTED", "version": 0, "place": {"code": "%s"},
				 "community": {"name": "雁翎社区"}, "skills": []}
				""".formatted(this.unit.code()));
		answer.path("submitNeed.proposedSkills[0].skill.code").entity(String.class).isEqualTo(this.coaching.code());
		String no = answer.path("submitNeed.need.no").entity(String.class).get();
		asking(this.here.scope()).document("query($no: String!) { need(no: $no) { title } }")
			.variable("no", no)
			.execute()
			.path("need.title")
			.entity(String.class)
			.isEqualTo("请来人" + this.coaching.name());
	}

	@Test
	void takesTheSkillsThatTheCallerConfirms() {
		String id = submit(Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.unit.code()))
			.path("submitNeed.need.id")
			.entity(String.class)
			.get();

		confirm(id, 0, 3).path("confirmNeedSkills").matchesJson("""
				{"need": {"version": 1, "skills": [{"skill": {"code": "%s"}, "minLevel": 3}]}, "userErrors": []}
				""".formatted(this.coaching.code()));
		this.statements.clear();
		confirm(id, 0, 4).path("confirmNeedSkills").matchesJson("""
				{"need": {"version": 1, "skills": [{"skill": {"code": "%s"}, "minLevel": 3}]},
				 "userErrors": [{"code": "CONFLICT", "path": ["input", "expectedVersion"]}]}
				""".formatted(this.coaching.code()));
		assertThat(this.statements.containing("SET n.locked = true")).as("tries of what cannot succeed").isOne();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			EMPTY,               title,          '   '
			TOO_LONG,            title,          long
			UNKNOWN_PLACE,       place,          T-none
			BAD_IDEMPOTENCY_KEY, idempotencyKey, short
			BAD_IDEMPOTENCY_KEY, idempotencyKey, '键键键键键键键键键键'
			""")
	void refusesBadContentAndWritesNothing(String code, String field, String value) {
		Map<String, Object> input = new HashMap<>(
				Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.unit.code()));
		input.put(field, "long".equals(value) ? "长".repeat(5_000) : value);

		Response answer = submit(input);

		answer.path("submitNeed.need").valueIsNull();
		answer.path("submitNeed.userErrors[*].code").entityList(String.class).containsExactly(code);
		answer.path("submitNeed.userErrors[0].path").entityList(String.class).containsExactly("input", field);
		answer.path("submitNeed.userErrors[0].message")
			.entity(String.class)
			.satisfies((message) -> assertThat(message).isNotBlank().hasSizeLessThan(200));
		assertThat(needsHere()).isZero();
	}

	@Test
	void refusesUnknownSkillsAndLevelsByTheirPlaceInTheInput() {
		submit(Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.unit.code(), "skills",
				List.of(Map.of("skill", this.coaching.code(), "minLevel", 6), Map.of("skill", "nonsense"))))
			.path("submitNeed.userErrors")
			.matchesJson("""
					[{"code": "BAD_LEVEL", "path": ["input", "skills", "0", "minLevel"]},
					 {"code": "UNKNOWN_SKILL", "path": ["input", "skills", "1", "skill"]}]
					""");
		assertThat(needsHere()).isZero();
	}

	@Test
	void refusesAPlaceThatEverybodySeesButTheViewerMayNotWriteAt() {
		asking(Scope.of(this.elsewhere.path())).document(SUBMIT)
			.variable("input", Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.community.code()))
			.execute()
			.path("submitNeed.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("UNKNOWN_PLACE");
	}

	@Test
	void touchesNothingThatIsNoNeedOfTheViewers() {
		confirm(this.coaching.id(), 0, 1).path("confirmNeedSkills.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("UNKNOWN_NEED");

		assertThat(this.driver.executableQuery("MATCH (s:Skill {id: $id}) RETURN s.locked AS locked")
			.withParameters(Map.of("id", this.coaching.id()))
			.execute()
			.records()).singleElement().satisfies((row) -> assertThat(row.get("locked").isNull()).isTrue());
	}

	@Test
	void takesABuildingUnitOfThoseAloneWhoKnowIt() {
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.unit.code());
		Response neighbours = as(TestViewer.context("neighbour", Scope.of(this.community.path()), GrantRole.RESIDENT))
			.document(SUBMIT)
			.variable("input", input)
			.execute();
		Response own = as(TestViewer.context("resident", Scope.of(this.unit.path()), GrantRole.RESIDENT))
			.document(SUBMIT)
			.variable("input", input)
			.execute();

		neighbours.path("submitNeed.userErrors[*].code").entityList(String.class).containsExactly("UNKNOWN_PLACE");
		own.path("submitNeed.need.no").hasValue();
	}

	@Test
	void tellsWhatWasSentAgainButNotAtLength() {
		submit(Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", "x".repeat(5_000)))
			.path("submitNeed.userErrors[0].message")
			.entity(String.class)
			.satisfies((message) -> assertThat(message).hasSizeLessThan(200));
	}

	@Test
	void hasItsEffectOnceHoweverOftenTheSameKeyIsSentAtTheSameTime() throws Exception {
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.unit.code());
		List<Callable<String>> requests = IntStream.range(0, 16)
			.<Callable<String>>mapToObj(
					(i) -> () -> submit(input).path("submitNeed.need.no").entity(String.class).get())
			.toList();

		List<String> numbers;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			numbers = threads.invokeAll(requests).stream().map(Future::resultNow).toList();
		}

		assertThat(numbers).hasSize(16).containsOnly(numbers.getFirst());
		assertThat(needsHere()).isOne();
	}

	@Test
	void refusesAKeyThatWasUsedForSomethingElse() {
		String key = Ids.next();
		submit(Map.of("idempotencyKey", key, "title", "帮忙", "place", this.unit.code()));

		submit(Map.of("idempotencyKey", key, "title", "别的", "place", this.unit.code()))
			.path("submitNeed.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("IDEMPOTENCY_KEY_REUSED");
		assertThat(needsHere()).isOne();
	}

	private Response submit(Map<String, Object> input) {
		return asking(this.here.scope()).document(SUBMIT).variable("input", input).execute();
	}

	private Response confirm(String need, int expectedVersion, int minLevel) {
		return asking(this.here.scope()).document(CONFIRM)
			.variable("input",
					Map.of("idempotencyKey", Ids.next(), "need", need, "expectedVersion", expectedVersion, "skills",
							List.of(Map.of("skill", this.coaching.code(), "minLevel", minLevel))))
			.execute();
	}

	private int needsHere() {
		try (Session session = this.driver.session()) {
			return session
				.run("MATCH (n:Need) WHERE n.scopePath STARTS WITH $path RETURN count(n)",
						Map.of("path", this.here.county().path()))
				.single()
				.get(0)
				.asInt();
		}
	}

}
