package org.linli.graphql.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.RawHttp;
import org.linli.testing.RawHttp.Answer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * GraphQL over HTTP by the letter. A {@code ~} in a table stands for the end of a line,
 * {@code GQL} for the media type of GraphQL.
 */
class HttpIT extends GraphIT {

	private static final String GRAPHQL = "application/graphql-response+json";

	private static final String SUBMIT = """
			mutation($input: SubmitNeedInput!) { submitNeed(input: $input) { need { title } userErrors { code } } }
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Accept: GQL              | {"query": "{ viewer { roles } }"}                                 | 200 | GQL              | "data":{"viewer"
					Accept: application/json | {"query": "{ viewer { roles } }"}                                 | 200 | application/json | "data":{"viewer"
					Accept: */*              | {"query": "{ viewer { roles } }"}                                 | 200 | application/json | "data":{"viewer"
					X-Nothing: accepted      | {"query": "{ viewer { roles } }"}                                 | 200 | application/json | "data":{"viewer"
					Accept: GQL              | {"query": "{ viewer { roles } }", "other": [1], "id": {}}         | 200 | GQL              | "data":{"viewer"
					Accept: GQL              | {"query": "{ viewer { roles } }", "variables": null}              | 200 | GQL              | "data":{"viewer"
					Accept: GQL              | {"query": "query A { viewer { roles } } query B { __typename }", "operationName": "B"} | 200 | GQL | "data":{"__typename":"Query"}
					Accept: GQL              | {"query": "{ viewer { roles } accessLogCheck(day: \\"2026-01-01\\") { day } }"} | 294 | GQL    | "code":"FORBIDDEN"
					Accept: application/json | {"query": "{ viewer { roles } accessLogCheck(day: \\"2026-01-01\\") { day } }"} | 200 | application/json | "code":"FORBIDDEN"
					Accept: GQL              | {"query": "{ nothing }"}                                          | 400 | GQL              | "code":"GRAPHQL_VALIDATION_FAILED"
					Accept: application/json | {"query": "{ nothing }"}                                          | 200 | application/json | "code":"GRAPHQL_VALIDATION_FAILED"
					Accept: GQL              | {"query": "{"}                                                    | 400 | GQL              | "code":"GRAPHQL_PARSE_FAILED"
					Accept: application/json | {"query": "{"}                                                    | 200 | application/json | "code":"GRAPHQL_PARSE_FAILED"
					Accept: GQL              | {"query": "query($c: String!) { person(code: $c) { name } }"}     | 400 | GQL              | "code":"GRAPHQL_VALIDATION_FAILED"
					Accept: GQL              | {"query": "query A { __typename } query B { __typename }"}        | 400 | GQL              | "code":"OPERATION_RESOLUTION_FAILURE"
					Accept: GQL              | {"query": "query A { __typename }", "operationName": "B"}         | 400 | GQL              | "code":"OPERATION_RESOLUTION_FAILURE"
					Accept: application/json | {"query": "{ __typename }", "operationName": "B"}                 | 200 | application/json | "code":"OPERATION_RESOLUTION_FAILURE"
					Accept: GQL              | {"query": "subscription { reportInChanged { id } }"}              | 406 | GQL              | "code":"SUBSCRIPTION_NEEDS_STREAM"
					Accept: application/json | {"query": "subscription { reportInChanged { id } }"}              | 406 | application/json | "code":"SUBSCRIPTION_NEEDS_STREAM"
					Accept: text/html        | {"query": "{ viewer { roles } }"}                                 | 406 | application/json | one of application/graphql-response+json, application/json, text/event-stream
					Accept: nonsense         | {"query": "{ viewer { roles } }"}                                 | 400 | application/json | "code":"BAD_REQUEST"
					Accept: GQL              | [{"query": "{ viewer { roles } }"}]                               | 400 | GQL              | "code":"BAD_REQUEST"
					Accept: GQL              | {"query": "{ viewer { roles } }", "query": "{ nothing }"}         | 400 | GQL              | "code":"BAD_REQUEST"
					Accept: GQL              | {"query": "{ viewer { roles } }"} {}                              | 400 | GQL              | "code":"BAD_REQUEST"
					Accept: GQL              | {"query": "{ viewer { roles } }                                   | 400 | GQL              | "code":"BAD_REQUEST"
					Accept: GQL              | {"query": {"a": 1}}                                               | 400 | GQL              | 'query' must be a string
					Accept: application/json | {"query": 1}                                                      | 400 | application/json | 'query' must be a string
					Accept: application/json | {"query": "{a}", "variables": [1]}                                | 400 | application/json | 'variables' must be an object
					Accept: text/event-stream| {"query": 1}                                                      | 400 | application/json | 'query' must be a string
					Accept: GQL              | ``                                                                | 400 | GQL              | "code":"BAD_REQUEST"
					Accept: GQL              | \uFEFF{"query": "{ viewer { roles } }"}                           | 400 | GQL              | byte order mark
					""")
	void answersAPost(String header, String body, int status, String type, String fragment) {
		Answer answer = post(header + "\r\nContent-Type: application/json", body.getBytes(StandardCharsets.UTF_8));

		assertAnswer(answer, status, type, fragment);
		assertThat(answer.body()).doesNotContain("upstreamPublisher");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Content-Type: application/json; charset=utf-8                        | 200
			Content-Type: APPLICATION/JSON;Charset=UTF-8                         | 200
			Content-Type: application/json~Content-Encoding: identity            | 200
			Content-Type: application/json; charset=iso-8859-1                   | 415
			Content-Type: application/json; charset=nonsense                     | 415
			Content-Type: application/json~Content-Type: text/plain              | 415
			Content-Type: application/json~Content-Encoding: gzip                | 415
			Content-Type: application/json~Content-Encoding: identity, deflate   | 415
			Content-Type: application/graphql                                    | 415
			Content-Type: text/plain                                             | 415
			Content-Type: application/x-www-form-urlencoded                      | 415
			Content-Type: multipart/form-data; boundary=x                        | 415
			Content-Type: nonsense                                               | 415
			X-Nothing: said                                                      | 415
			""")
	void readsJsonInUtf8AndNothingElse(String headers, int status) {
		Answer answer = post(headers.replace("~", "\r\n"),
				"{\"query\": \"{ viewer { roles } }\"}".getBytes(StandardCharsets.UTF_8));

		assertAnswer(answer, status, "application/json", (status == 200) ? "\"data\"" : "\"code\":\"UNSUPPORTED_");
		if (status != 200) {
			assertThat(answer.header("Accept") + answer.header("Accept-Encoding")).isIn("application/json", "identity");
		}
	}

	@Test
	void refusesWhatIsNoUtf8AndWhatIsNestedWithoutEnd() {
		byte[] latin = "{\"query\": \"{ é }\"}".getBytes(StandardCharsets.ISO_8859_1);
		byte[] nested = ("{\"query\": \"{ a }\", \"variables\": {\"a\": " + "[".repeat(2000) + "]".repeat(2000) + "}}")
			.getBytes(StandardCharsets.UTF_8);

		assertAnswer(post("Content-Type: application/json", latin), 400, "application/json", "must be in UTF-8");
		assertAnswer(post("Content-Type: application/json", nested), 400, "application/json", "deeper in each other");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					query={viewer{roles}}                                                         | GQL              | 200 | "data":{"viewer"
					query={viewer{roles}}&variables=&operationName=&extensions=                   | GQL              | 200 | "data":{"viewer"
					query=query T($n:String!){__type(name:$n){name}}&variables={"n":"Person"}     | application/json | 200 | "data":{"__type":{"name":"Person"}}
					query=query A{__typename} query B{viewer{roles}}&operationName=B              | GQL              | 200 | "data":{"viewer"
					query=query A{__typename} mutation B{__typename}&operationName=A              | GQL              | 200 | "data":{"__typename"
					query=query A{__typename} mutation B{__typename}&operationName=B              | GQL              | 405 | "code":"MUTATION_NEEDS_POST"
					query=mutation{__typename}                                                    | application/json | 405 | "code":"MUTATION_NEEDS_POST"
					query=subscription{reportInChanged{id}}                                       | GQL              | 406 | "code":"SUBSCRIPTION_NEEDS_STREAM"
					query={nothing}                                                               | GQL              | 400 | "code":"GRAPHQL_VALIDATION_FAILED"
					query={nothing}                                                               | application/json | 200 | "code":"GRAPHQL_VALIDATION_FAILED"
					query=query A{__typename} query B{__typename}                                 | GQL              | 400 | "code":"OPERATION_RESOLUTION_FAILURE"
					variables={}                                                                  | application/json | 400 | 'query' is missing
					query={viewer{roles}}&variables=[]                                            | GQL              | 400 | 'variables' must be an object
					query={viewer{roles}}&variables={                                             | GQL              | 400 | 'variables' is no valid JSON
					""")
	void answersAGet(String parameters, String accept, int status, String fragment) {
		Answer answer = get(encoded(parameters), accept, "");

		assertAnswer(answer, status, accept, fragment);
		assertThat(answer.header("Allow")).isEqualTo((status == 405) ? "POST" : "");
	}

	@Test
	void changesNothingByGet() {
		Neighbourhood here = new Neighbourhood();
		Place community = here.community("雁翎社区");
		String subject = "worker-" + Ids.next();
		here.grant(subject, GrantRole.COMMUNITY_WORKER, community, null);
		load(here.batch());
		String token = this.tokens.issue(subject);
		String title = "需求" + Ids.next();
		Map<String, Object> variables = Map.of("input",
				Map.of("idempotencyKey", Ids.next(), "title", title, "place", community.code()));
		String query = "query=" + URLEncoder.encode(SUBMIT, StandardCharsets.UTF_8) + "&variables="
				+ URLEncoder.encode(JsonMapper.shared().writeValueAsString(variables), StandardCharsets.UTF_8);

		assertAnswer(get(query, GRAPHQL, "\r\nAuthorization: Bearer " + token), 405, GRAPHQL, "MUTATION_NEEDS_POST");

		assertThat(this.driver.executableQuery("MATCH (n:Need {title: $title}) RETURN n")
			.withParameters(Map.of("title", title))
			.execute()
			.records()).isEmpty();
		assertThat(Client.of(this.port).with(token).ask(SUBMIT, variables).data("/submitNeed/need/title").asString())
			.isEqualTo(title);
	}

	@ParameterizedTest
	@CsvSource({ "HEAD, 405", "PUT, 405", "PATCH, 405", "DELETE, 405", "OPTIONS, 204" })
	void saysWhichMethodsThereAre(String method, int status) {
		Answer answer = RawHttp.send(this.port, method + " /graphql HTTP/1.1\r\nHost: localhost");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Allow")).isEqualTo("GET, POST");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void permitsNothingToOtherPages() {
		Answer answer = RawHttp.send(this.port, "OPTIONS /graphql HTTP/1.1\r\nHost: localhost\r\n"
				+ "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST");

		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control-");
	}

	private static void assertAnswer(Answer answer, int status, String type, String fragment) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo(type.replace("GQL", GRAPHQL) + ";charset=utf-8");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).contains(fragment);
		assertThat(answer.body().startsWith("{\"errors\":[")).isEqualTo(!answer.body().startsWith("{\"data\":"));
	}

	private Answer post(String headers, byte[] body) {
		return RawHttp.send(this.port, "POST /graphql HTTP/1.1\r\n" + headers.replace("GQL", GRAPHQL), body);
	}

	private Answer get(String query, String accept, String headers) {
		return RawHttp.send(this.port, "GET /graphql?%s HTTP/1.1\r\nHost: localhost\r\nAccept: %s%s".formatted(query,
				accept.replace("GQL", GRAPHQL), headers));
	}

	/** The values of parameters, encoded. */
	private static String encoded(String parameters) {
		StringBuilder query = new StringBuilder();
		for (String part : parameters.split("&", -1)) {
			String[] pair = part.split("=", 2);
			query.append(query.isEmpty() ? "" : "&")
				.append(pair[0])
				.append('=')
				.append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
		}
		return query.toString();
	}

}
