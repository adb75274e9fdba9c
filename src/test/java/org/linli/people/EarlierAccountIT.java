package org.linli.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What persons wrote is theirs, with whatever account they wrote it, and what others
 * wrote with the same account before or after them is not.
 */
class EarlierAccountIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Someone wang = this.here.resident("王兰", this.unit);

	private final Someone li = this.here.resident("李明", this.unit);

	private final String head = "head-" + Ids.next();

	private final String office = "office-" + Ids.next();

	private final String first = "first-" + Ids.next();

	private final String second = "second-" + Ids.next();

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@BeforeEach
	void load() {
		this.here.grant(this.head, GrantRole.ADMINISTRATOR, this.here.county(), null);
		this.here.grant(this.office, GrantRole.SECRETARY, this.here.county(), null);
		load(this.here.batch());
	}

	@Test
	void whatWasWrittenWithAnEarlierAccountIsExportedAndForgotten() {
		String grant = link(this.first, this.wang);
		String early = submit(this.first, "旧账号的话");
		revoke(grant);
		link(this.second, this.wang);
		String late = submit(this.second, "新账号的话");

		assertThat(exported(this.second)).containsExactlyInAnyOrder("旧账号的话", "新账号的话");
		anonymise(this.wang);

		assertThat(List.of(title(early), title(late))).containsOnly("已匿名");
		assertThat(kept("话")).as("kept answers").isZero();
	}

	@Test
	void ofAnAccountOfTwoPersonsInTurnEachIsExportedAndForgottenTheOwn() {
		String grant = link(this.first, this.wang);
		String before = submit(this.first, "王兰的话");
		revoke(grant);
		link(this.first, this.li);
		String after = submit(this.first, "李明的话");

		assertThat(exported(this.first)).containsExactly("李明的话");
		anonymise(this.wang);

		assertThat(title(before)).isEqualTo("已匿名");
		assertThat(title(after)).isEqualTo("李明的话");
		assertThat(exported(this.first)).containsExactly("李明的话");
		assertThat(kept("王兰的话")).isZero();
		assertThat(kept("李明的话")).isOne();

		anonymise(this.li);

		assertThat(title(after)).isEqualTo("已匿名");
		assertThat(kept("李明的话")).isZero();
	}

	@Test
	void noGrantTellsAnyLongerWhoseAccountItWas() {
		revoke(link(this.first, this.wang));
		link(this.second, this.wang);

		anonymise(this.wang);

		assertThat(count("MATCH (g:Grant {person: $value}) RETURN count(g) AS count", this.wang.id())).isZero();
		assertThat(ask(this.second, "{ viewer { roles ownRecord { export } } }", Map.of()).data("/viewer").toString())
			.isEqualTo("{\"roles\":[\"RESIDENT\"],\"ownRecord\":null}");
	}

	private String link(String subject, Someone person) {
		Answer answer = run(this.head, "grantAccess",
				Map.of("subject", subject, "role", "RESIDENT", "place", this.community.code(), "person", person.code()),
				"grant { id }");
		return answer.data("/grantAccess/grant/id").asString();
	}

	private void revoke(String grant) {
		Answer answer = run(this.head, "revokeAccess", Map.of("grant", grant, "expectedVersion", 0), "grant { id }");
		assertThat(answer.data("/revokeAccess/grant/id").asString()).isEqualTo(grant);
	}

	private String submit(String subject, String title) {
		Answer answer = run(subject, "submitNeed", Map.of("title", title, "place", this.community.code()),
				"need { id }");
		return answer.data("/submitNeed/need/id").asString();
	}

	private void anonymise(Someone person) {
		Answer answer = run(this.office, "anonymisePerson", Map.of("person", person.code()), "code");
		assertThat(answer.data("/anonymisePerson/code").asString()).isEqualTo(person.code());
	}

	/** The titles of the needs that an account is told of. */
	private List<String> exported(String subject) {
		String export = ask(subject, "{ viewer { ownRecord { export } } }", Map.of()).data("/viewer/ownRecord/export")
			.asString();
		return JsonMapper.shared()
			.readTree(export)
			.path("needs")
			.valueStream()
			.map((JsonNode need) -> need.path("title").asString())
			.toList();
	}

	private Answer run(String subject, String verb, Map<String, Object> given, String fields) {
		Map<String, Object> input = new HashMap<>(given);
		input.put("idempotencyKey", Ids.next());
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		Answer answer = ask(subject, "mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code } } }"
			.formatted(type, verb, fields), Map.of("input", input));
		assertThat(answer.data("/" + verb + "/userErrors")).as(answer.text()).isEmpty();
		return answer;
	}

	private Answer ask(String subject, String document, Map<String, ?> variables) {
		return Client.of(this.port).with(this.tokens.issue(subject)).ask(document, variables);
	}

	private String title(String need) {
		return this.driver.executableQuery("MATCH (n:Need {id: $id}) RETURN n.title AS title")
			.withParameters(Map.of("id", need))
			.execute()
			.records()
			.getFirst()
			.get("title")
			.asString();
	}

	/** How many answers to the first account are kept that hold a text. */
	private int kept(String text) {
		return this.driver.executableQuery("""
				MATCH (k:IdempotencyKey {viewer: $viewer})
				WHERE k.answer CONTAINS $text
				RETURN count(k) AS kept
				""")
			.withParameters(Map.of("viewer", account(this.first), "text", text))
			.execute()
			.records()
			.getFirst()
			.get("kept")
			.asInt();
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

}
