package org.linli.partnership;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.party.PartyOrgLevel;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who listen to report-ins hear what happens where they may see it, over WebSocket
 * and as a stream of events, and go on where they stopped.
 */
class ReportInChangedIT extends GraphIT {

	private static final String LISTEN = """
			subscription($within: String, $after: String) {
			  reportInChanged(within: $within, after: $after) {
			    id cursor sequence before after reportIn { code status memberName community { name } }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place east = this.here.community("东社区");

	private final Place west = this.here.community("西社区");

	private final String subject = "listener-" + Ids.next();

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	private final List<Thing> early = new ArrayList<>();

	private @Nullable Thing eastern;

	private @Nullable Thing western;

	@BeforeEach
	void load() {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		this.eastern = this.here.member(this.here.resident("东人", this.here.place("UNIT", "1单元", this.east)), branch,
				null);
		this.western = this.here.member(this.here.resident("西人", this.here.place("UNIT", "1单元", this.west)), branch,
				null);
		for (int i = 0; i < 10; i++) {
			this.early.add(this.here.member(this.here.resident("先来", this.here.place("UNIT", "2单元", this.east)), branch,
					null));
		}
		this.here.grant(this.subject, GrantRole.COMMUNITY_WORKER, this.east, null);
		load(this.here.batch());
	}

	@Test
	void tellsWhatHappensWhereTheViewerMaySeeItAndGoesOnAfterACursor() throws Exception {
		String cursor;
		try (GraphQlSocket socket = socket()) {
			socket.subscribe("1", LISTEN, Map.of());
			warm(socket);
			file(this.western, this.west);
			String id = file(this.eastern, this.east);

			JsonNode event = event(socket);
			assertThat(event.path("before").isNull()).isTrue();
			assertThat(event.path("after").asString()).isEqualTo("SUBMITTED");
			assertThat(event.at("/reportIn/memberName").asString()).isEqualTo("东人");
			assertThat(event.at("/reportIn/community/name").asString()).isEqualTo("东社区");
			cursor = event.path("cursor").asString();
			receive(id);
			JsonNode next = event(socket);
			assertThat(next.path("sequence").asInt()).isEqualTo(2);
			assertThat(next.at("/reportIn/status").asString()).isEqualTo("ACTIVE");
		}
		try (GraphQlSocket socket = socket()) {
			socket.subscribe("1", LISTEN, Map.of("after", cursor));
			JsonNode event = event(socket);
			while (event.path("sequence").asInt() != 2) {
				event = event(socket);
			}
			assertThat(event.path("before").asString()).isEqualTo("SUBMITTED");
			assertThat(event.path("after").asString()).isEqualTo("ACTIVE");
		}
		assertThat(stream(cursor)).contains("\"after\":\"ACTIVE\"").doesNotContain("西人");
	}

	@Test
	void endsSoonAfterTheGrantWasTakenBack() {
		try (GraphQlSocket socket = socket()) {
			socket.subscribe("1", LISTEN, Map.of());
			warm(socket);
			long begin = System.nanoTime();
			revoke();

			JsonNode message = socket.next();
			assertThat(message.path("type").asString()).isEqualTo("error");
			assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("ACCESS_ENDED");
			assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds").isLessThan(5_000);
		}
	}

	@Test
	void aStreamOfEventsEndsSoonAfterTheGrantWasTakenBack() throws Exception {
		String cursor;
		try (GraphQlSocket socket = socket()) {
			socket.subscribe("1", LISTEN, Map.of());
			warm(socket);
			receive(file(this.eastern, this.east));
			cursor = event(socket).path("cursor").asString();
		}
		try (BufferedReader reader = open(cursor)) {
			readTo(reader, "\"after\":\"ACTIVE\"");
			long begin = System.nanoTime();
			revoke();

			assertThat(readTo(reader, "ACCESS_ENDED")).doesNotContain("西人");
			assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds").isLessThan(5_000);
		}
	}

	@Test
	void isRefusedToThoseWhoMayNotSeeReportIns() {
		String nobody = this.tokens.issue("nobody-" + Ids.next());
		Answer stream = Client.of(this.port).with(nobody).stream(LISTEN);
		assertThat(stream.event().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(stream.text()).doesNotContain("cursor");
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(nobody)) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			socket.subscribe("1", LISTEN, Map.of());

			JsonNode message = socket.next();
			assertThat(message.toString()).contains("FORBIDDEN").doesNotContain("cursor");
		}
	}

	/** Listening has begun once something is heard. */
	private void warm(GraphQlSocket socket) {
		JsonNode heard = null;
		for (Thing early : this.early) {
			if (heard == null) {
				file(early, this.east);
				heard = socket.poll(3);
			}
		}
		assertThat(heard).isNotNull();
		while (heard != null) {
			heard = socket.poll(1);
		}
	}

	private GraphQlSocket socket() {
		GraphQlSocket socket = GraphQlSocket.connect(this.port).init(this.tokens.issue(this.subject));
		assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
		return socket;
	}

	private static JsonNode event(GraphQlSocket socket) {
		JsonNode message = socket.next();
		assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
		assertThat(message.at("/payload/errors").isMissingNode()).as(message.toString()).isTrue();
		return message.at("/payload/data/reportInChanged");
	}

	/** The first lines of a stream of events that tell of what is active. */
	private String stream(String after) throws Exception {
		try (BufferedReader reader = open(after)) {
			return readTo(reader, "\"after\":\"ACTIVE\"");
		}
	}

	private static String readTo(BufferedReader reader, String end) throws IOException {
		StringBuilder text = new StringBuilder();
		while (text.indexOf(end) < 0) {
			text.append(Objects.requireNonNull(reader.readLine(), text::toString)).append('\n');
		}
		return text.toString();
	}

	private BufferedReader open(String after) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + this.tokens.issue(this.subject))
			.POST(BodyPublishers.ofString(JsonMapper.shared()
				.writeValueAsString(Map.of("query", LISTEN, "variables", Map.of("after", after)))))
			.build();
		HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
		return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
	}

	private String file(@Nullable Thing filer, Place community) {
		return run("fileReportIn", Map.of("idempotencyKey", Ids.next(), "filer", Objects.requireNonNull(filer).code(),
				"community", community.code()));
	}

	private void receive(String id) {
		run("receiveReportIn", Map.of("idempotencyKey", Ids.next(), "reportIn", id, "expectedVersion", 0));
	}

	private String run(String verb, Map<String, Object> input) {
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		return office()
			.document("mutation($input: %sInput!) { %s(input: $input) { reportIn { id } } }".formatted(type, verb))
			.variable("input", input)
			.execute()
			.path(verb + ".reportIn.id")
			.entity(String.class)
			.get();
	}

	private void revoke() {
		GraphQlTester administrator = as(
				TestViewer.context("admin", Scope.of(this.here.county().path()), GrantRole.ADMINISTRATOR));
		String id = administrator.document("query($s: String) { grants(subject: $s) { nodes { id } } }")
			.variable("s", this.subject)
			.execute()
			.path("grants.nodes[0].id")
			.entity(String.class)
			.get();
		administrator.document("mutation($i: RevokeAccessInput!) { revokeAccess(input: $i) { grant { revokedAt } } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "grant", id, "expectedVersion", 0))
			.execute()
			.path("revokeAccess.grant.revokedAt")
			.hasValue();
	}

	private GraphQlTester office() {
		return as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER));
	}

}
