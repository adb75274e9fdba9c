package org.linli.graphql.transport;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.RawHttp;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * As a stream of events everything is answered, what is no subscription by one event, and
 * who is refused is told why.
 */
class EventStreamsIT extends GraphIT {

	private static final String SUBMIT = """
			mutation($input: SubmitNeedInput!) { submitNeed(input: $input) { need { title } userErrors { code } } }
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ viewer { nothing } }                                      | GRAPHQL_VALIDATION_FAILED
			{ viewer {                                                  | GRAPHQL_PARSE_FAILED
			subscription { reportInChanged(after: "nothing") { id } }   | BAD_CURSOR
			subscription { reportInChanged(within: 1) { id } }          | GRAPHQL_VALIDATION_FAILED
			""")
	void isRefusedWithACode(String document, String code) {
		Answer answer = Client.of(this.port).stream(document);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).startsWith("event:next\n").contains("event:complete");
		assertThat(answer.event().at("/errors/0/extensions/code").asString()).isEqualTo(code);
		assertThat(answer.event().has("data")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ viewer { roles } }", "query A { viewer { roles } }" })
	void holdsTheAnswerToAQueryInOneEvent(String document) {
		Answer answer = Client.of(this.port).stream(document);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).startsWith("event:next\n").containsOnlyOnce("event:next").contains("event:complete");
		assertThat(answer.event().at("/data/viewer/roles").isArray()).isTrue();
		assertThat(answer.event().at("/extensions/cost").isObject()).isTrue();
		assertThat(answer.event().has("errors")).isFalse();
	}

	@Test
	void holdsDataAndErrorsBoth() {
		Answer answer = Client.of(this.port).stream("{ viewer { roles } grants { totalCount } }");

		assertThat(answer.event().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(answer.event().has("data")).isTrue();
	}

	@Test
	void isAnsweredByGetAsWell() {
		RawHttp.Answer answer = RawHttp.send(this.port,
				"GET /graphql?query=%7Bviewer%7Broles%7D%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
		assertThat(answer.body()).contains("\"data\":{\"viewer\"", "event:complete");
	}

	@Test
	void isReadAsStrictlyAsAnythingElse() {
		Answer answer = Client.of(this.port).send("{\"query\": 1}", "text/event-stream");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
	}

	@Test
	void changesByPostAlone() {
		Neighbourhood here = new Neighbourhood();
		Place community = here.community("雁翎社区");
		String subject = "worker-" + Ids.next();
		here.grant(subject, GrantRole.COMMUNITY_WORKER, community, null);
		load(here.batch());
		String token = this.tokens.issue(subject);
		String title = "需求" + Ids.next();
		Map<String, Object> variables = Map.of("input",
				Map.of("idempotencyKey", Ids.next(), "title", title, "place", community.code()));

		RawHttp.Answer refused = RawHttp.send(this.port, "GET /graphql?query=" + encoded(SUBMIT) + "&variables="
				+ encoded(JsonMapper.shared().writeValueAsString(variables))
				+ " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token);

		assertThat(refused.status()).isEqualTo(405);
		assertThat(refused.header("Allow")).isEqualTo("POST");
		assertThat(refused.header("Content-Type")).startsWith("application/json");
		assertThat(refused.body()).contains("MUTATION_NEEDS_POST").doesNotContain(title);
		assertThat(submitted(title)).isZero();
		assertThat(Client.of(this.port)
			.with(token)
			.stream(SUBMIT, variables)
			.event()
			.at("/data/submitNeed/need/title")
			.asString()).isEqualTo(title);
		assertThat(submitted(title)).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/event-stream", "application/json", "application/graphql-response+json" })
	void tellsAgainHalfOfACharacterThatCame(String accept) {
		Neighbourhood here = new Neighbourhood();
		Place community = here.community("雁翎社区");
		String subject = "worker-" + Ids.next();
		here.grant(subject, GrantRole.COMMUNITY_WORKER, community, null);
		load(here.batch());
		String half = "\\ud800";
		String body = """
				{"query": "%s", "variables": {"input": {"idempotencyKey": "%s", "title": "%s", "place": "%s%s"}}}"""
			.formatted(SUBMIT.strip(), Ids.next(), half, half, "\\ud83d\\ude00".repeat(70));

		RawHttp.Answer answer = RawHttp.send(this.port,
				"POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nAccept: %s\r\nAuthorization: Bearer %s"
					.formatted(accept, this.tokens.issue(subject)),
				body.getBytes(StandardCharsets.US_ASCII));

		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		assertThat(answer.body()).contains("UNKNOWN_PLACE").doesNotContain("\ufffd");
	}

	@Test
	void beginsBeforeAnythingHappens() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.POST(BodyPublishers.ofString(
					JsonMapper.shared().writeValueAsString(Map.of("query", "subscription { reportInChanged { id } }"))))
			.build();

		HttpResponse<InputStream> response = HttpClient.newHttpClient()
			.sendAsync(request, BodyHandlers.ofInputStream())
			.get(9, TimeUnit.SECONDS);

		try (InputStream events = response.body()) {
			assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
			assertThat(events).isNotNull();
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private int submitted(String title) {
		return this.driver.executableQuery("MATCH (n:Need {title: $title}) RETURN count(n) AS submitted")
			.withParameters(Map.of("title", title))
			.execute()
			.records()
			.getFirst()
			.get("submitted")
			.asInt();
	}

}
