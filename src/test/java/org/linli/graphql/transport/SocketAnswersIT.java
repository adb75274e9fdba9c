package org.linli.graphql.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
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
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Patience;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is answered over sockets: data by {@code next} and {@code complete}, what is
 * refused as a whole by {@code error} alone.
 */
class SocketAnswersIT extends GraphIT {

	private static final String WHO = "{ viewer { demonstration } }";

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Test
	void answersAQuestionAndAnotherOneByTheSameId() {
		try (GraphQlSocket socket = acknowledged(null)) {
			for (int i = 0; i < 3; i++) {
				socket.subscribe("1", WHO, Map.of());

				assertThat(socket.next().toString()).startsWith(
						"{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"viewer\":{\"demonstration\":true}},");
				assertThat(socket.next().toString()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ viewer {                                                | GRAPHQL_PARSE_FAILED
			{ viewer { nothing } }                                    | GRAPHQL_VALIDATION_FAILED
			query ($a: Int!) { people(first: $a) { totalCount } }     | GRAPHQL_VALIDATION_FAILED
			subscription { reportInChanged(after: "nothing") { id } } | BAD_CURSOR
			""")
	void refusesAQuestionByErrorAndNothingElse(String document, String code) {
		try (GraphQlSocket socket = acknowledged(null)) {
			socket.subscribe("1", document, Map.of());

			JsonNode refusal = socket.next();
			assertThat(refusal.path("type").asString()).as(refusal.toString()).isEqualTo("error");
			assertThat(refusal.path("id").asString()).isEqualTo("1");
			assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo(code);
			socket.subscribe("1", WHO, Map.of());
			assertThat(socket.next().path("type").asString()).isEqualTo("next");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\": \"query A { __typename } query B { __typename }\"}",
			"{\"query\": \"query A { __typename }\", \"operationName\": \"B\"}" })
	void refusesAQuestionThatDoesNotSayWhichOperationIsMeant(String payload) {
		try (GraphQlSocket socket = acknowledged(null)) {
			socket.sendText("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": " + payload + "}");

			JsonNode refusal = socket.next();
			assertThat(refusal.path("type").asString()).as(refusal.toString()).isEqualTo("error");
			assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo("OPERATION_RESOLUTION_FAILURE");
		}
	}

	@Test
	void refusesASubscriptionThatNeverBeganByErrorAndAFieldByNext() {
		try (GraphQlSocket socket = acknowledged(this.tokens.issue("nobody-" + Ids.next()))) {
			socket.subscribe("1", "subscription { reportInChanged { id } }", Map.of());

			JsonNode refusal = socket.next();
			assertThat(refusal.path("type").asString()).isEqualTo("error");
			assertThat(refusal.at("/payload/0/extensions/code").asString()).isEqualTo("FORBIDDEN");

			socket.subscribe("2", "{ grants { nodes { code } } }", Map.of());
			JsonNode answer = socket.next();
			assertThat(answer.path("type").asString()).isEqualTo("next");
			assertThat(answer.at("/payload/data").isNull()).isTrue();
			assertThat(answer.at("/payload/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");
		}
	}

	@Test
	void answersAPingWithWhatCameInItWhetherItIsAcknowledgedOrNot() {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			socket.sendText("{\"type\": \"ping\", \"payload\": {\"a\": [1, null]}}").sendText("{\"type\": \"ping\"}");

			assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"a\":[1,null]}}");
			assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
		}
	}

	@Test
	void passesOverWhatIsOverAndAPongThatNobodyAskedFor() {
		try (GraphQlSocket socket = acknowledged(null)) {
			socket.sendText("{\"type\": \"complete\", \"id\": \"unknown\"}")
				.sendText("{\"type\": \"pong\", \"payload\": null}")
				.subscribe("1", WHO, Map.of());

			assertThat(socket.next().path("type").asString()).isEqualTo("next");
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");
			socket.sendText("{\"type\": \"complete\", \"id\": \"1\"}").sendText("{\"type\": \"ping\"}");
			assertThat(socket.next().path("type").asString()).isEqualTo("pong");
		}
	}

	@Test
	void letsAnAccountHaveFiveSockets() {
		String token = this.tokens.issue("busy-" + Ids.next());
		try (GraphQlSocket first = acknowledged(token);
				GraphQlSocket second = acknowledged(token);
				GraphQlSocket third = acknowledged(token);
				GraphQlSocket fourth = acknowledged(token);
				GraphQlSocket fifth = acknowledged(token);
				GraphQlSocket sixth = GraphQlSocket.connect(this.port).init(token)) {
			assertThat(sixth.closeCode()).isEqualTo(1013);
			assertThat(first.subscribe("1", WHO, Map.of()).next().path("type").asString()).isEqualTo("next");
			assertThat(new GraphQlSocket[] { second, third, fourth, fifth }).noneMatch(GraphQlSocket::closed);
		}
		Patience.until("there is room again", Duration.ofSeconds(30), () -> {
			try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token)) {
				JsonNode greeting = socket.poll(5);
				return greeting != null && "connection_ack".equals(greeting.path("type").asString());
			}
		});
	}

	@Test
	void letsAnAccountListenToAHundredThingsOverAllTransports() throws Exception {
		Neighbourhood here = new Neighbourhood();
		String subject = "listener-" + Ids.next();
		here.grant(subject, GrantRole.COMMUNITY_WORKER, here.community("雁翎社区"), null);
		load(here.batch());
		String token = this.tokens.issue(subject);
		List<GraphQlSocket> sockets = new ArrayList<>();
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			for (int i = 0; i < 5; i++) {
				GraphQlSocket socket = acknowledged(token);
				sockets.add(socket);
				IntStream.range(0, 20)
					.forEach((j) -> socket.subscribe("s" + j, "subscription { reportInChanged { id } }", Map.of()));
			}
			Future<Answer> stream = threads
				.submit(() -> Client.of(this.port).with(token).stream("subscription { reportInChanged { cursor } }"));

			// Which of them comes last, nobody knows; but one is one too many.
			List<String> refusals = new ArrayList<>();
			Patience.until("one is refused", Duration.ofSeconds(30), () -> {
				sockets.stream()
					.map((socket) -> socket.poll(0))
					.filter(Objects::nonNull)
					.map(JsonNode::toString)
					.filter((message) -> !message.contains("ping"))
					.forEach(refusals::add);
				if (stream.isDone()) {
					refusals.add(stream.get().text());
				}
				return !refusals.isEmpty();
			});
			assertThat(refusals).singleElement().asString().contains("TOO_MANY_SUBSCRIPTIONS");
		}
		finally {
			sockets.forEach(GraphQlSocket::close);
			threads.shutdownNow();
		}
	}

	private GraphQlSocket acknowledged(@Nullable String token) {
		GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token);
		assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
		return socket;
	}

}
