package org.linli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.WritingTransactions;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Together;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients change the same thing at the same time, over HTTP: each is told the truth.
 */
class SafeWritesIT extends GraphIT {

	private static final int MANY = 200;

	private static final String SUBMIT = """
			mutation($input: SubmitNeedInput!) {
			  submitNeed(input: $input) { need { id no title version } userErrors { code } }
			}
			""";

	private static final String CONFIRM = """
			mutation($input: ConfirmNeedSkillsInput!) {
			  confirmNeedSkills(input: $input) { need { version } userErrors { code } }
			}
			""";

	private static final String GRANT = """
			mutation($input: GrantAccessInput!) {
			  grantAccess(input: $input) { grant { code } userErrors { code } }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Thing coaching = this.here.skill("教手机" + Ids.next());

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Autowired
	private WritingTransactions transactions;

	private Client first;

	private Client second;

	private Client administrator;

	@BeforeEach
	void load() {
		this.first = client(GrantRole.COMMUNITY_WORKER, this.community);
		this.second = client(GrantRole.COMMUNITY_WORKER, this.community);
		this.administrator = client(GrantRole.ADMINISTRATOR, this.here.county());
		load(this.here.batch());
	}

	@Test
	void eachOfTwoHundredChangesIsMadeOrToldTheStateThatItMissed() {
		String need = submit(this.first, Ids.next(), "帮忙").data("/submitNeed/need/id").asString();
		AtomicInteger known = new AtomicInteger();

		List<Attempt> attempts = Together.all(MANY, (i) -> {
			int expected = known.get();
			Answer answer = this.first.ask(CONFIRM,
					Map.of("input", Map.of("idempotencyKey", Ids.next(), "need", need, "expectedVersion", expected,
							"skills", List.of(Map.of("skill", this.coaching.code(), "minLevel", 1 + i % 3)))));
			int version = answer.data("/confirmNeedSkills/need/version").asInt();
			known.accumulateAndGet(version, Math::max);
			return new Attempt(expected, version, answer.data("/confirmNeedSkills/userErrors/0/code").asString(""));
		});

		List<Attempt> made = attempts.stream().filter((one) -> one.code().isEmpty()).toList();
		assertThat(made).isNotEmpty().allSatisfy((one) -> assertThat(one.version()).isEqualTo(one.expected() + 1));
		assertThat(made.stream().map(Attempt::version)).doesNotHaveDuplicates();
		assertThat(attempts).filteredOn((one) -> !one.code().isEmpty())
			.allSatisfy((one) -> assertThat(one.code()).isEqualTo("CONFLICT"))
			.allSatisfy((one) -> assertThat(one.version()).isGreaterThan(one.expected()));
		assertThat(count("MATCH (n:Need {id: $value}) RETURN n.version AS count", need)).isEqualTo(made.size());
	}

	@Test
	void twoHundredGrantsToOneAccountMakeOneAccount() {
		String subject = "newcomer-" + Ids.next();

		List<Answer> answers = Together.all(MANY,
				(i) -> this.administrator.ask(GRANT, Map.of("input", Map.of("idempotencyKey", Ids.next(), "subject",
						subject, "role", "RESIDENT", "place", this.community.code()))));

		assertThat(answers)
			.allSatisfy((answer) -> assertThat(answer.data("/grantAccess/userErrors")).as(answer.text()).isEmpty());
		assertThat(answers.stream().map((answer) -> answer.data("/grantAccess/grant/code").asString()))
			.doesNotHaveDuplicates();
		assertThat(count("MATCH (a:Account {subject: $value}) RETURN count(a) AS count", subject)).isOne();
	}

	@Test
	void twoHundredCreationsOfOneIdMakeOneNode() {
		String id = Ids.next();

		List<String> outcomes = Together.all(MANY, (i) -> {
			try {
				return this.transactions.run(() -> {
					this.writer.run(Scope.everything(), "CREATE (n:Entity {id: $id, attempt: $attempt})",
							Map.of("id", id, "attempt", i));
					return "created";
				});
			}
			catch (RuntimeException ex) {
				return ex.getClass().getSimpleName();
			}
		});

		assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
		assertThat(outcomes).containsOnly("created", "DataIntegrityViolationException");
		assertThat(count("MATCH (n:Entity {id: $value}) RETURN count(n) AS count", id)).isOne();
	}

	@Test
	void fiftyRequestsWithOneKeyHaveOneEffectAndOneAnswer() {
		String key = Ids.next();

		List<Answer> answers = Together.all(50, (i) -> submit(this.first, key, "帮忙"));
		String answer = answers.getFirst().text();

		assertThat(answers).allSatisfy((one) -> assertThat(one.text()).isEqualTo(answer));
		assertThat(answers.getFirst().data("/submitNeed/need/no").asString()).isNotEmpty();
		assertThat(needs()).isOne();
		assertThat(submit(this.first, key, "别的").data("/submitNeed/userErrors/0/code").asString())
			.isEqualTo("IDEMPOTENCY_KEY_REUSED");
		assertThat(needs()).isOne();
		assertThat(submit(this.second, key, "帮忙").data("/submitNeed/need/no").asString())
			.isNotEqualTo(answers.getFirst().data("/submitNeed/need/no").asString());
		assertThat(needs()).isEqualTo(2);
		assertThat(submit(this.first, key, "帮忙").text()).isEqualTo(answer);
	}

	@Test
	void sixteenRequestsWithAKeyThatIsKeptNoLongerHaveOneMoreEffect() {
		String key = Ids.next();
		submit(this.first, key, "帮忙");
		this.driver.executableQuery("MATCH (k:IdempotencyKey {key: $key}) SET k.at = k.at - duration('PT49H')")
			.withParameters(Map.of("key", key))
			.execute();

		List<Answer> answers = Together.all(16, (i) -> submit(this.first, key, "帮忙"));

		assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
		assertThat(answers.getFirst().data("/submitNeed/need/no").asString()).isNotEmpty();
		assertThat(needs()).isEqualTo(2);
	}

	private Answer submit(Client client, String key, String title) {
		return client.ask(SUBMIT,
				Map.of("input", Map.of("idempotencyKey", key, "title", title, "place", this.unit.code())));
	}

	/** An account of its own that holds a role. */
	private Client client(GrantRole role, Place place) {
		String subject = role + "-" + Ids.next();
		this.here.grant(subject, role, place, null);
		return Client.of(this.port).with(this.tokens.issue(subject));
	}

	private int needs() {
		return count("MATCH (n:Need) WHERE n.scopePath STARTS WITH $value RETURN count(n) AS count",
				this.community.path());
	}

	private int count(String statement, String value) {
		return this.driver.executableQuery(statement)
			.withParameters(Map.of("value", value))
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt();
	}

	/**
	 * A change that was asked for.
	 *
	 * @param expected the version on which it was to be made
	 * @param version the version that was told
	 * @param code why it was not made; empty if it was
	 */
	private record Attempt(int expected, int version, String code) {
	}

}
