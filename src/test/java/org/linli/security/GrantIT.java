package org.linli.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Together;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What administrators grant and take back, and who stands behind an account.
 */
class GrantIT extends GraphIT {

	private static final String GRANT = """
			mutation($input: GrantAccessInput!) {
			  grantAccess(input: $input) { grant { id version } userErrors { code path } }
			}
			""";

	private static final String REVOKE = """
			mutation($input: RevokeAccessInput!) {
			  revokeAccess(input: $input) { grant { revokedAt } userErrors { code path } }
			}
			""";

	private static final String SELF = "{ viewer { roles ownRecord { contact { name } } } }";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Someone wang = this.here.resident("王兰", this.here.place("UNIT", "1单元", this.community));

	private final String head = "head-" + Ids.next();

	private final String first = "first-" + Ids.next();

	private final String second = "second-" + Ids.next();

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Autowired
	private Grants grants;

	@BeforeEach
	void load() {
		this.here.grant(this.head, GrantRole.ADMINISTRATOR, this.here.county(), null);
		load(this.here.batch());
	}

	@Test
	void aPersonStandsBehindAnAccountAsLongAsTheGrantThatSaysSo() {
		JsonNode linked = grant(this.first, Map.of("person", this.wang.code()));
		assertThat(person(this.first)).isEqualTo("王兰");
		grant(this.first, Map.of());

		revoke(linked.at("/grant/id").asString());

		assertThat(person(this.first)).isEmpty();
		assertThat(ask(this.first, SELF, Map.of()).at("/data/viewer/roles/0").asString()).isEqualTo("RESIDENT");
	}

	@Test
	void aPersonHasOneAccountAtATimeAndMayGetAnother() {
		JsonNode linked = grant(this.first, Map.of("person", this.wang.code()));

		assertThat(grant(this.second, Map.of("person", this.wang.code())).at("/userErrors/0/code").asString())
			.isEqualTo("ACCOUNT_TAKEN");
		revoke(linked.at("/grant/id").asString());
		assertThat(grant(this.second, Map.of("person", this.wang.code())).path("userErrors")).isEmpty();
		assertThat(person(this.second)).isEqualTo("王兰");
		assertThat(person(this.first)).isEmpty();
	}

	@Test
	void ofManyAccountsForOnePersonAtATimeOneIsGiven() {
		List<JsonNode> answers = Together.all(12, (i) -> grant(this.first + i, Map.of("person", this.wang.code())));

		assertOneOfAll(answers);
		assertThat(IntStream.range(0, 12).mapToObj((i) -> person(this.first + i)).filter("王兰"::equals)).hasSize(1);
	}

	@Test
	void ofManyPersonsForOneAccountAtATimeOneIsGiven() {
		Neighbourhood more = new Neighbourhood();
		Place unit = more.place("UNIT", "2单元", more.community("东社区"));
		List<Someone> many = Stream.generate(() -> more.resident("某人", unit)).limit(8).toList();
		String chief = "chief-" + Ids.next();
		more.grant(chief, GrantRole.ADMINISTRATOR, more.county(), null);
		load(more.batch());

		assertOneOfAll(Together.all(8,
				(i) -> grant(chief, this.first, Map.of("person", many.get(i).code(), "place", more.county().code()))));
	}

	@Test
	void whoIsAnonymisedGetsNoAccount() {
		as(TestViewer.context("office", this.here.scope(), GrantRole.SECRETARY))
			.document("mutation($i: AnonymisePersonInput!) { anonymisePerson(input: $i) { code } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", this.wang.code()))
			.execute()
			.path("anonymisePerson.code")
			.hasValue();

		assertThat(grant(this.first, Map.of("person", this.wang.code())).at("/userErrors/0/code").asString())
			.isEqualTo("BAD_STATE");
		assertThat(ask(this.first, SELF, Map.of()).at("/data/viewer/roles")).isEmpty();
	}

	@Test
	void nobodyIsLinkedToAPersonWhomTheAdministratorMayNotAdminister() {
		Neighbourhood elsewhere = new Neighbourhood();
		Someone stranger = elsewhere.resident("外人", elsewhere.place("UNIT", "1单元", elsewhere.community("别处")));
		load(elsewhere.batch());

		assertThat(grant(this.first, Map.of("person", stranger.code())).at("/userErrors/0/code").asString())
			.isEqualTo("UNKNOWN_PERSON");
	}

	@Test
	void whatBeginsLaterOrIsOverGrantsNothing() {
		grant(this.first, Map.of("since", "2999-01-01", "person", this.wang.code()));
		grant(this.first, Map.of("since", "2020-01-01", "until", "2021-01-01"));

		assertThat(ask(this.first, SELF, Map.of()).at("/data/viewer/roles")).isEmpty();
		assertThat(person(this.first)).isEmpty();
	}

	@Test
	void nobodyGrantsThemselvesOrTakesTheirOwnBack() {
		assertThat(grant(this.head, Map.of()).at("/userErrors/0/code").asString()).isEqualTo("OWN_GRANT");

		String own = this.grants.viewer(new Account(IdentitySettings.DEMONSTRATION, this.head))
			.grants()
			.getFirst()
			.id();
		assertThat(revoke(own).at("/userErrors/0/code").asString()).isEqualTo("OWN_GRANT");
	}

	@Test
	void aKeyAnswersNothingMoreOnceTheAccessHasEnded() {
		String document = "mutation($input: SubmitNeedInput!) { submitNeed(input: $input) { need { title } userErrors { code } } }";
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "title", "帮忙", "place", this.community.code());
		JsonNode granted = grant(this.first, Map.of());
		grant(this.first, Map.of("role", "VOLUNTEER"));

		assertThat(ask(this.first, document, Map.of("input", input)).at("/data/submitNeed/need/title").asString())
			.isEqualTo("帮忙");
		revoke(granted.at("/grant/id").asString());
		assertThat(
				ask(this.first, document, Map.of("input", input)).at("/data/submitNeed/userErrors/0/code").asString())
			.isEqualTo("ACCESS_ENDED");
	}

	@ParameterizedTest
	@CsvSource({ "' somebody',BAD_SUBJECT", "'some\tbody',BAD_SUBJECT", "'  ',EMPTY", "'\u200b',BAD_SUBJECT",
			"'some\u202ebody',BAD_SUBJECT", "'somebody\u00a0',BAD_SUBJECT", "'some\u2028body',BAD_SUBJECT" })
	void anAccountIsCalledWhatAnIssuerCallsOne(String subject, String code) {
		assertThat(grant(subject, Map.of()).at("/userErrors/0/code").asString()).isEqualTo(code);
	}

	@Test
	void anAdministratorOfAPartGrantsNothingBeyondIt() {
		String narrow = "narrow-" + Ids.next();
		grant(narrow, Map.of("role", "ADMINISTRATOR"));

		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "subject", this.first, "role", "RESIDENT",
				"place", this.here.county().code());
		assertThat(ask(narrow, GRANT, Map.of("input", input)).at("/data/grantAccess/userErrors/0/code").asString())
			.isEqualTo("UNKNOWN_PLACE");
	}

	private static void assertOneOfAll(List<JsonNode> answers) {
		assertThat(answers).filteredOn((answer) -> answer.path("userErrors").isEmpty()).hasSize(1);
		assertThat(answers).filteredOn((answer) -> !answer.path("userErrors").isEmpty())
			.allSatisfy((answer) -> assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("ACCOUNT_TAKEN"));
	}

	private JsonNode grant(String subject, Map<String, Object> more) {
		return grant(this.head, subject, more);
	}

	private JsonNode grant(String administrator, String subject, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", Ids.next(), "subject", subject, "role",
				"RESIDENT", "place", this.community.code()));
		input.putAll(more);
		return ask(administrator, GRANT, Map.of("input", input)).at("/data/grantAccess");
	}

	private JsonNode revoke(String grant) {
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "grant", grant, "expectedVersion", 0);
		return ask(this.head, REVOKE, Map.of("input", input)).at("/data/revokeAccess");
	}

	/** The name of the person behind an account, as the account itself reads it. */
	private String person(String subject) {
		return ask(subject, SELF, Map.of()).at("/data/viewer/ownRecord/contact/name").asString("");
	}

	private JsonNode ask(String subject, String document, Map<String, ?> variables) {
		return Client.of(this.port).with(this.tokens.issue(subject)).ask(document, variables).body();
	}

}
