package org.linli.partnership;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Patience;
import org.linli.testing.RawConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever listens and does not read holds up nobody, is cut off, and goes on later where
 * it stopped.
 */
@ExtendWith(OutputCaptureExtension.class)
class SlowListenersIT extends GraphIT {

	private static final String LISTEN = """
			subscription($after: String) { reportInChanged(after: $after) { id cursor } }
			""";

	/** Each change is told in some ten thousand characters. */
	private static final String LISTEN_TO_MUCH = """
			subscription {
			  reportInChanged { id cursor a: %1$s b: %1$s c: %1$s d: %1$s e: %1$s f: %1$s g: %1$s h: %1$s i: %1$s j: %1$s }
			}
			"""
		.formatted("reportIn { community { name } again: community { name } }");

	/** This machine keeps some megabytes of what was sent and is not read. */
	private static final int EVENTS = 80;

	/** More than any pool of threads. */
	private static final int STREAMS = 30;

	/** So much that a connection is never silent, and an event takes a minute. */
	private static final int BITE = 100;

	private static final Duration SOON = Duration.ofSeconds(30);

	private final Neighbourhood here = new Neighbourhood();

	private final Place east = this.here.community("东社区".repeat(500));

	private final String subject = "listener-" + Ids.next();

	private final List<Thing> members = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	private int filed;

	@BeforeEach
	void load() {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		Place unit = this.here.place("UNIT", "1单元", this.east);
		for (int i = 0; i < EVENTS + 30; i++) {
			this.members.add(this.here.member(this.here.resident("东人", unit), branch, null));
		}
		this.here.grant(this.subject, GrantRole.COMMUNITY_WORKER, this.east, null);
		load(this.here.batch());
	}

	@Test
	void aSocketIsCutOffAndHoldsUpNobody() throws Exception {
		try (GraphQlSocket prompt = GraphQlSocket.connect(this.port).init(token());
				RawConnection slow = RawConnection.socket(this.port, "graphql-transport-ws")) {
			assertThat(prompt.next().path("type").asString()).isEqualTo("connection_ack");
			prompt.subscribe("1", LISTEN, Map.of());
			slow.readTo("\r\n\r\n");
			slow.say(JsonMapper.shared()
				.writeValueAsString(
						Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token()))));
			assertThat(slow.message()).contains("connection_ack");
			slow.say(JsonMapper.shared()
				.writeValueAsString(
						Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", LISTEN_TO_MUCH))));
			warm(prompt);
			String event = slow.message();
			while (!event.contains("\"next\"")) {
				event = slow.message();
			}
			String cursor = JsonMapper.shared().readTree(event).at("/payload/data/reportInChanged/cursor").asString();
			assertThat(cursor).isNotEmpty();
			Set<String> ids = fileAndHear(prompt);
			Patience.until("the slow one is cut off", SOON, slow::isSocketCut);

			assertThat(after(cursor, ids)).containsAll(ids);
		}
	}

	@Test
	void streamsOfEventsAreCutOffAndHoldUpNobody(CapturedOutput output) throws Exception {
		List<RawConnection> slow = new ArrayList<>();
		try (GraphQlSocket prompt = GraphQlSocket.connect(this.port).init(token())) {
			assertThat(prompt.next().path("type").asString()).isEqualTo("connection_ack");
			prompt.subscribe("1", LISTEN, Map.of());
			String body = JsonMapper.shared().writeValueAsString(Map.of("query", LISTEN_TO_MUCH));
			for (int i = 0; i < STREAMS; i++) {
				slow.add(RawConnection.stream(this.port, token(), body));
				slow.getLast().readTo("\r\n\r\n");
			}
			warm(prompt);
			String first = slow.getFirst().readTo("}}}");
			String cursor = first.replaceAll("(?s).*\"cursor\":\"([^\"]+)\".*", "$1");

			Set<String> ids = fileAndHear(prompt);
			Patience.until("the slow ones are cut off", SOON.multipliedBy(2),
					() -> slow.stream().allMatch(RawConnection::isCut));

			assertThat(after(cursor, ids)).containsAll(ids);
		}
		finally {
			for (RawConnection one : slow) {
				one.close();
			}
		}
		assertThat(complaints(output)).isEmpty();
	}

	@Test
	void aStreamOfEventsIsCutOffWhoseReaderTakesABiteNowAndThen(CapturedOutput output) throws Exception {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", LISTEN_TO_MUCH));
		try (GraphQlSocket prompt = GraphQlSocket.connect(this.port).init(token());
				RawConnection slow = RawConnection.stream(this.port, token(), body)) {
			assertThat(prompt.next().path("type").asString()).isEqualTo("connection_ack");
			prompt.subscribe("1", LISTEN, Map.of());
			slow.readTo("\r\n\r\n");
			warm(prompt);
			fileAndHear(prompt);

			Patience.until("the slow one is cut off", SOON.multipliedBy(2), () -> {
				slow.read(BITE);
				return slow.isCut();
			});
		}
		assertThat(complaints(output)).isEmpty();
	}

	@Test
	void streamsOfEventsWhoseReadersAreGoneEndWithoutAWordInTheLog(CapturedOutput output) throws Exception {
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", LISTEN_TO_MUCH));
		try (GraphQlSocket prompt = GraphQlSocket.connect(this.port).init(token())) {
			assertThat(prompt.next().path("type").asString()).isEqualTo("connection_ack");
			prompt.subscribe("1", LISTEN, Map.of());
			warm(prompt);
			for (int i = 0; i < STREAMS; i++) {
				try (RawConnection gone = RawConnection.stream(this.port, token(), body)) {
					gone.readTo("\r\n\r\n");
				}
			}

			for (int i = 0; i < 10; i++) {
				file();
				assertThat(prompt.next().path("type").asString()).isEqualTo("next");
			}
			Patience.until("nobody but one listens", SOON, () -> listening() == 1);
		}
		assertThat(complaints(output)).isEmpty();
	}

	/** Produces events; answers those that were heard of soon. */
	private Set<String> fileAndHear(GraphQlSocket prompt) {
		for (int i = 0; i < EVENTS; i++) {
			file();
		}
		Set<String> ids = new LinkedHashSet<>();
		Patience.until("the prompt one hears of all", SOON, () -> {
			for (JsonNode message = prompt.poll(0); message != null; message = prompt.poll(0)) {
				if ("next".equals(message.path("type").asString())) {
					ids.add(message.at("/payload/data/reportInChanged/id").asString());
				}
			}
			return ids.size() >= EVENTS;
		});
		return ids;
	}

	/** What one hears of after a cursor, at least these. */
	private Set<String> after(String cursor, Set<String> awaited) {
		Set<String> heard = new LinkedHashSet<>();
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token())) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			socket.subscribe("1", LISTEN, Map.of("after", cursor));
			while (!heard.containsAll(awaited)) {
				JsonNode message = socket.next();
				assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
				heard.add(message.at("/payload/data/reportInChanged/id").asString());
			}
		}
		return heard;
	}

	/** Listening has begun once something is heard; what else was filed is heard too. */
	private void warm(GraphQlSocket prompt) throws IOException {
		int before = this.filed;
		JsonNode heard = null;
		while (heard == null && this.filed - before < 20) {
			file();
			heard = prompt.poll(3);
		}
		assertThat(heard).isNotNull();
		// What is heard from now on was filed from now on.
		while (heard != null) {
			heard = prompt.poll(1);
		}
		file();
		assertThat(prompt.next().path("type").asString()).isEqualTo("next");
	}

	/** How many subscriptions there are. */
	private int listening() {
		return Integer.parseInt(Client.of(this.port)
			.get("/actuator/prometheus")
			.text()
			.replaceAll("(?s).*\nlinli_subscriptions (\\d+).*", "$1"));
	}

	/** What a reader who goes or does not read must not bring into the log. */
	private static List<String> complaints(CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.matches("\\d{4}-\\S+ \\S+ +(WARN|ERROR) .*")).toList();
	}

	private void file() {
		as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER))
			.document("mutation($input: FileReportInInput!) { fileReportIn(input: $input) { reportIn { id } } }")
			.variable("input",
					Map.of("idempotencyKey", Ids.next(), "filer", this.members.get(this.filed++).code(), "community",
							this.east.code()))
			.execute()
			.path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();
	}

	private String token() {
		return this.tokens.issue(this.subject);
	}

}
