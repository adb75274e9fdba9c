package org.linli.graphql.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graphql.ConnectionOwner;
import org.linli.graphql.TestDocuments;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What HTTP says about answers of all kinds.
 */
class HttpEndpointTests {

	private static final String GRAPHQL = "application/graphql-response+json";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			data | -                         | application/json | 200 | ``         | ``
			data | -                         | GRAPHQL          | 200 | ``         | ``
			data | FORBIDDEN                 | application/json | 200 | ``         | ``
			data | FORBIDDEN                 | GRAPHQL          | 294 | ``         | ``
			data | DATABASE_UNAVAILABLE      | GRAPHQL          | 294 | ``         | ``
			null | FORBIDDEN                 | GRAPHQL          | 294 | ``         | ``
			none | GRAPHQL_VALIDATION_FAILED | application/json | 200 | ``         | ``
			none | GRAPHQL_VALIDATION_FAILED | GRAPHQL          | 400 | ``         | ``
			none | BAD_CURSOR                | GRAPHQL          | 400 | ``         | ``
			none | BAD_REQUEST               | application/json | 200 | ``         | ``
			none | UNAUTHENTICATED           | application/json | 401 | ``         | WWW-Authenticate: Bearer
			none | UNAUTHENTICATED           | GRAPHQL          | 401 | ``         | WWW-Authenticate: Bearer
			none | MUTATION_NEEDS_POST       | application/json | 405 | ``         | Allow: POST
			none | SUBSCRIPTION_NEEDS_STREAM | GRAPHQL          | 406 | ``         | ``
			none | RATE_LIMITED              | GRAPHQL          | 429 | ``         | Retry-After: 1
			none | RATE_LIMITED              | application/json | 429 | 2.1        | Retry-After: 3
			none | TOO_BUSY                  | GRAPHQL          | 503 | 7          | Retry-After: 7
			none | DATABASE_UNAVAILABLE      | GRAPHQL          | 503 | ``         | Retry-After: 5
			none | DATABASE_UNAVAILABLE      | application/json | 503 | ``         | Retry-After: 5
			none | DEADLINE_EXCEEDED         | GRAPHQL          | 504 | ``         | ``
			none | INTERNAL_ERROR            | GRAPHQL          | 500 | ``         | ``
			""", quoteCharacter = '`')
	void saysByStatusAndHeadersHowItWent(String data, String code, String accept, int status, String retryAfter,
			String header) throws Exception {
		String type = "GRAPHQL".equals(accept) ? GRAPHQL : accept;

		MockHttpServletResponse answer = answer(result(data, code, retryAfter), type);

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentType()).isEqualTo(type + ";charset=utf-8");
		assertThat(answer.getHeader("X-Of-An-Interceptor")).isEqualTo("kept");
		assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
		if (header.isEmpty()) {
			assertThat(answer.getHeaderNames()).doesNotContain("Retry-After", "Allow", "WWW-Authenticate");
		}
		else {
			assertThat(answer.getHeader(header.split(": ", 2)[0])).isEqualTo(header.split(": ", 2)[1]);
		}
		assertThat(JsonMapper.shared().readTree(answer.getContentAsByteArray()).has("data"))
			.isEqualTo(!"none".equals(data));
	}

	@Test
	void saysWhatTheFirstErrorWithAStatusOfItsOwnSays() throws Exception {
		ExecutionResult result = ExecutionResultImpl.newExecutionResult()
			.errors(List.of(error("BAD_CURSOR", ""), error("TOO_BUSY", ""), error("UNAUTHENTICATED", "")))
			.build();

		assertThat(answer(result, GRAPHQL).getStatus()).isEqualTo(503);
	}

	@ParameterizedTest
	@CsvSource({ "RATE_LIMITED, 429, 1", "TOO_MANY_AT_ONCE, 429, 1", "TOO_BUSY, 503, 1",
			"DATABASE_UNAVAILABLE, 503, 5" })
	void tellsWhoWaitsForAStreamByTheStatusToAskLater(String code, int status, String retryAfter) throws Exception {
		MockHttpServletResponse answer = answer(result("none", code, null), "text/event-stream");

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeader("Retry-After")).isEqualTo(retryAfter);
		assertThat(answer.getContentType()).isEqualTo("application/json;charset=utf-8");
		assertThat(answer.getContentAsString()).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "MUTATION_NEEDS_POST, 405, Allow, POST", "UNAUTHENTICATED, 401, WWW-Authenticate, Bearer",
			"BODY_TOO_LARGE, 413, Content-Type, application/json;charset=utf-8" })
	void tellsWhoWaitsForAStreamByTheStatusToAskOtherwise(String code, int status, String header, String value)
			throws Exception {
		MockHttpServletResponse answer = answer(result("none", code, null), "text/event-stream");

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeader(header)).isEqualTo(value);
		assertThat(answer.getContentType()).isEqualTo("application/json;charset=utf-8");
		assertThat(answer.getContentAsString()).startsWith("{\"errors\":[{").contains(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BAD_CURSOR", "FORBIDDEN", "DEADLINE_EXCEEDED" })
	void tellsWhoWaitsForAStreamAnythingElseByAnEvent(String code) throws Exception {
		MockHttpServletResponse answer = answer(result("none", code, null), "text/event-stream");

		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("text/event-stream");
		assertThat(answer.getHeader("X-Of-An-Interceptor")).isEqualTo("kept");
		assertThat(answer.getContentAsString()).startsWith("event:next\ndata:{\"errors\":[{")
			.contains(code)
			.endsWith("event:complete\ndata:\n\n");
	}

	@ParameterizedTest
	@CsvSource({ "application/json, \ud800", "GRAPHQL, a\udc00b", "GRAPHQL, \ud83d\ud83d\ude00",
			"application/json, \ud83d\ude00", "text/event-stream, \ud800", "text/event-stream, \ud83d\ud83d\ude00" })
	void tellsHalfOfACharacterInJsonThatIsUtf8(String accept, String text) throws Exception {
		ExecutionResult result = ExecutionResultImpl.newExecutionResult()
			.data(Map.of("a", text))
			.errors(List.of(GraphqlErrorBuilder.newError().message("It is " + text).build()))
			.build();

		MockHttpServletResponse answer = answer(result, "GRAPHQL".equals(accept) ? GRAPHQL : accept);

		assertThat(answer.getStatus()).isIn(200, 294);
		JsonNode read = JsonMapper.shared()
			.readTree(StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(answer.getContentAsByteArray()))
				.toString()
				.replaceAll("(?s)^event:next\ndata:|\n\nevent:complete.*", ""));
		assertThat(read.at("/data/a").asString()).isEqualTo(text);
		assertThat(read.at("/errors/0/message").asString()).isEqualTo("It is " + text);
	}

	@ParameterizedTest
	@CsvSource({ "application/json, 200, 10", "GRAPHQL, 400, 10", "GRAPHQL, 200, 20", "text/event-stream, 200, 10" })
	void refusesWhatIsLongerThanAnAnswerMayBe(String accept, int status, int most) throws Exception {
		AnswerRoom room = PretendedClient.room(most, 1_000);

		MockHttpServletResponse answer = answer(result("data", "-", null), accept.replace("GRAPHQL", GRAPHQL), room);

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString().contains("\"LIMIT_EXCEEDED\"")).isEqualTo(most == 10);
		assertThat(answer.getContentAsString().contains("\"limit\":\"bytes\"")).isEqualTo(most == 10);
		assertThat(room.left()).isEqualTo(1_000);
	}

	@ParameterizedTest
	@CsvSource({ "application/json, 503", "GRAPHQL, 503", "text/event-stream, 200" })
	void refusesWhatFindsNoRoomAmongAllAnswers(String accept, int status) throws Exception {
		AnswerRoom room = PretendedClient.room(1_000, 1_000);
		assertThat(room.take(new ConnectionOwner("another", false), 995)).isNull();

		MockHttpServletResponse answer = answer(result("data", "-", null), accept.replace("GRAPHQL", GRAPHQL), room);

		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeader("Retry-After")).isEqualTo((status == 503) ? "1" : null);
		assertThat(answer.getContentAsString()).contains("\"TOO_BUSY\"").doesNotContain("\"data\":");
		assertThat(room.left()).isEqualTo(5);
	}

	@Test
	void refusesWhoseAnswersTakeAQuarterOfTheRoomAlready() throws Exception {
		AnswerRoom room = PretendedClient.room(100, 1_000);
		assertThat(room.take(ConnectionOwner.ANYBODY, 245)).isNull();

		MockHttpServletResponse answer = answer(result("data", "-", null), GRAPHQL, room);

		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
		assertThat(answer.getContentAsString()).contains("\"TOO_MANY_AT_ONCE\"");
		assertThat(room.left()).isEqualTo(755);
	}

	private static MockHttpServletResponse answer(ExecutionResult result, String accept) throws Exception {
		AnswerRoom room = PretendedClient.room();
		MockHttpServletResponse answer = answer(result, accept, room);
		assertThat(room.left()).isEqualTo(PretendedClient.room().left());
		return answer;
	}

	private static MockHttpServletResponse answer(ExecutionResult result, String accept, AnswerRoom room)
			throws Exception {
		ExecutionGraphQlService service = (request) -> Mono
			.just(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
		WebGraphQlHandler handler = WebGraphQlHandler.builder(service)
			.interceptor((request, chain) -> chain.next(request)
				.doOnNext((response) -> response.getResponseHeaders().set("X-Of-An-Interceptor", "kept")))
			.build();
		HttpEndpoint endpoint = new HttpEndpoint(new RequestReader(new Payload(TestDocuments.open())), handler,
				new EventStreams(JsonMapper.shared(), new GraphQlProperties(), new Delivery(PretendedClient.SETTINGS),
						room),
				new Delivery(PretendedClient.SETTINGS), room, PretendedClient.SETTINGS, JsonMapper.shared());
		MockMvc mvc = MockMvcBuilders
			.routerFunctions(RouterFunctions.route(RequestPredicates.path("/graphql"), endpoint::answer))
			.build();
		MvcResult begun = mvc
			.perform(MockMvcRequestBuilders.post("/graphql")
				.header("Content-Type", "application/json")
				.header("Accept", accept)
				.content("{\"query\": \"{ a }\"}"))
			.andReturn();
		return begun.getRequest().isAsyncStarted()
				? mvc.perform(MockMvcRequestBuilders.asyncDispatch(begun)).andReturn().getResponse()
				: begun.getResponse();
	}

	private static ExecutionResult result(String data, String code, @Nullable String retryAfter) {
		ExecutionResult.Builder<?> result = ExecutionResultImpl.newExecutionResult();
		if (!"none".equals(data)) {
			result.data("null".equals(data) ? null : Map.of("a", 1));
		}
		return "-".equals(code) ? result.build() : result.errors(List.of(error(code, retryAfter))).build();
	}

	private static GraphQLError error(String code, @Nullable String retryAfter) {
		Map<String, Object> extensions = (retryAfter == null || retryAfter.isEmpty()) ? Map.of("code", code)
				: Map.of("code", code, "retryAfter", Double.valueOf(retryAfter));
		return GraphqlErrorBuilder.newError().message("It failed").extensions(extensions).build();
	}

}
