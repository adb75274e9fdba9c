package org.linli.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.linli.testing.Neighbourhood.Someone;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When people can help is told by them, known under their consent, and found by time.
 */
class AvailabilityIT extends GraphIT {

	private static final Map<String, Object> SATURDAY = Map.of("weekday", "SATURDAY", "from", "09:00", "to", "11:30");

	private static final String AT = "query($w: String!, $at: DateTime!) { talents(within: $w, availableAt: $at) { totalCount nodes { name } } }";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("GRID", "一网格", this.community));

	private final Someone wang = this.here.resident("王淑兰", this.unit);

	private final Someone unknown = this.here.resident("李明", this.unit);

	@BeforeEach
	void load() {
		this.here.talent(this.wang, this.here.skill("理发"), 4, (String) null);
		this.here.talent(this.unknown, this.here.skill("唱歌"), 4);
		load(this.here.batch());
	}

	@Test
	void isRecordedOnceAndReplacedByTheNextVersion() {
		consent();
		Map<String, Object> first = input(0,
				List.of(SATURDAY, Map.of("weekday", "MONDAY", "from", "18:00", "to", "24:00")));

		for (int i = 0; i < 2; i++) {
			set(office(), first).path("setAvailability").matchesJsonStrictly("""
					{"availability": {"version": 1, "windows": [
					   {"weekday": "MONDAY", "from": "18:00", "to": "24:00", "since": null, "until": null},
					   {"weekday": "SATURDAY", "from": "09:00", "to": "11:30", "since": null, "until": null}]},
					 "userErrors": []}
					""");
		}
		Response late = set(office(), input(0, SATURDAY));
		late.path("setAvailability.userErrors[*].code").entityList(String.class).containsExactly("CONFLICT");
		late.path("setAvailability.availability.version").entity(Integer.class).isEqualTo(1);
		set(self(), input(1, SATURDAY)).path("setAvailability.availability.windows[*].weekday")
			.entityList(String.class)
			.containsExactly("SATURDAY");
		set(self(), input(2, List.of())).path("setAvailability.availability").matchesJsonStrictly("""
				{"version": 3, "windows": []}
				""");
	}

	@Test
	void isKnownOnlyUnderAConsentThatHolds() {
		set(office(), input(0, SATURDAY)).path("setAvailability.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("NO_CONSENT");
		consent();
		set(office(), input(0, SATURDAY)).path("setAvailability.userErrors").entityList(Object.class).hasSize(0);
		assertThat(found("2026-11-28T10:00:00+08:00")).containsExactly("王淑兰");
		assertThat(windows()).isEqualTo(1);

		office().document("mutation($i: WithdrawConsentInput!) { withdrawConsent(input: $i) { userErrors { code } } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", this.wang.code()))
			.execute()
			.path("withdrawConsent.userErrors")
			.entityList(Object.class)
			.hasSize(0);

		assertThat(found("2026-11-28T10:00:00+08:00")).isEmpty();
		assertThat(windows()).isZero();
		consent();
		assertThat(found("2026-11-28T10:00:00+08:00")).as("said anew only by saying it anew").isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-11-28T09:00:00+08:00, true
			2026-11-28T11:29:59+08:00, true
			2026-11-28T11:30:00+08:00, false
			2026-11-28T08:59:00+08:00, false
			2026-11-27T10:00:00+08:00, false
			2026-11-28T02:00:00Z,      true
			2026-11-28T10:00:00Z,      false
			2026-12-05T10:00:00+08:00, true
			2027-01-02T10:00:00+08:00, false
			2026-11-21T10:00:00+08:00, false
			""")
	void findsWhoSaidThatThisIsAGoodTime(String at, boolean found) {
		consent();
		Map<String, Object> window = new HashMap<>(SATURDAY);
		window.put("since", "2026-11-28");
		window.put("until", "2027-01-02");
		set(office(), input(0, window)).path("setAvailability.userErrors").entityList(Object.class).hasSize(0);

		assertThat(found(at)).isEqualTo(found ? List.of("王淑兰") : List.of());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			9:00,  11:00, BAD_TIME
			09:00, 24:01, BAD_TIME
			09:00, 9点,   BAD_TIME
			11:00, 09:00, BAD_PERIOD
			09:00, 09:00, BAD_PERIOD
			24:00, 24:00, BAD_PERIOD
			""")
	void refusesWhatIsNoTimeOfADay(String from, String to, String code) {
		consent();

		set(office(), input(0, Map.of("weekday", "SUNDAY", "from", from, "to", to)))
			.path("setAvailability.userErrors[*].code")
			.entityList(String.class)
			.containsExactly(code);

		assertThat(windows()).isZero();
	}

	@Test
	void isToldInOneStatementForAllAndToNobodyElse() {
		consent();
		set(office(), input(0, SATURDAY));
		String document = "query($w: String!) { talents(within: $w, consented: null) { nodes { name availability { version windows { from } } } } }";
		this.statements.clear();

		asking(this.here.scope()).document(document)
			.variable("w", this.community.code())
			.execute()
			.path("talents.nodes")
			.matchesJsonStrictly("""
					[{"name": "王淑兰", "availability": {"version": 1, "windows": [{"from": "09:00"}]}},
					 {"name": "李明", "availability": {"version": 0, "windows": []}}]
					""");

		assertThat(this.statements.since()).as("the place, a page of persons, their times").hasSize(3);
		this.statements.assertSeeking();
		set(as(TestViewer.context("elsewhere", Scope.of(), GrantRole.COMMUNITY_WORKER)), input(1, SATURDAY))
			.path("setAvailability.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("UNKNOWN_PERSON");
	}

	private int windows() {
		return office().document("query($c: String!) { person(code: $c) { availability { windows { from } } } }")
			.variable("c", this.wang.code())
			.execute()
			.path("person.availability.windows")
			.entityList(Object.class)
			.get()
			.size();
	}

	private List<String> found(String at) {
		Response answer = office().document(AT).variable("w", this.community.code()).variable("at", at).execute();
		List<String> names = answer.path("talents.nodes[*].name").entityList(String.class).get();
		answer.path("talents.totalCount").entity(Integer.class).isEqualTo(names.size());
		return names;
	}

	private void consent() {
		office().document("mutation($i: RecordConsentInput!) { recordConsent(input: $i) { userErrors { code } } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", this.wang.code()))
			.execute()
			.path("recordConsent.userErrors")
			.entityList(Object.class)
			.hasSize(0);
	}

	private Map<String, Object> input(int version, Map<String, Object> window) {
		return input(version, List.of(window));
	}

	private Map<String, Object> input(int version, List<Map<String, Object>> windows) {
		return Map.of("idempotencyKey", Ids.next(), "person", this.wang.code(), "expectedVersion", version, "windows",
				windows);
	}

	private static Response set(GraphQlTester who, Map<String, Object> input) {
		return who.document("""
				mutation($i: SetAvailabilityInput!) {
				  setAvailability(input: $i) {
				    availability { version windows { weekday from to since until } }
				    userErrors { code }
				  }
				}
				""").variable("i", input).execute();
	}

	private GraphQlTester office() {
		return as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER));
	}

	private GraphQlTester self() {
		return as(TestViewer.person("self", this.wang.id(), this.here.scope(), GrantRole.RESIDENT));
	}

}
