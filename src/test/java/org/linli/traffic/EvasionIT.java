package org.linli.traffic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Patience;
import org.linli.testing.RawConnection;
import org.linli.testing.RawHttp;
import org.linli.traffic.Approach.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one viewer may ask is the same by whatever way, with whatever token, over however
 * many sockets and from wherever it claims to come; nobody else has less of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvasionIT {

	private static final String LITTLE = "{ viewer { roles } }";

	private static final String LISTEN = "subscription { reportInChanged { id } }";

	private static final String HELD = "query " + StandingServer.HELD + " { viewer { roles } }";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Others in each test: what one began may still be on its way in the next. */
	private String subject = "";

	private String other = "";

	private StandingTown town;

	private StandingServer server;

	private int port;

	@BeforeAll
	void start(@TempDir Path directory) {
		this.town = StandingTown.at(directory);
		this.server = this.town.server();
		this.port = this.server.port();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@BeforeEach
	void rest() {
		this.server.pass(Duration.ofHours(1));
		this.subject = "asks-much-" + Ids.next();
		this.other = "asks-little-" + Ids.next();
	}

	@Test
	void isOneAllowanceByEveryWayWithEveryTokenAndOverEverySocket() throws Exception {
		String first = this.server.token(StandingTown.LISTENER);
		String second = this.server.token(StandingTown.LISTENER);
		assertThat(first).isNotEqualTo(second);
		List<Reply> replies = new ArrayList<>();
		for (String token : List.of(first, second)) {
			for (Approach way : Approach.values()) {
				replies.add(way.ask(this.port, token, "", LITTLE));
			}
		}
		// Who listens has asked once, however much is heard, and by whichever way.
		try (RawConnection stream = RawConnection.stream(this.port, first,
				JsonMapper.shared().writeValueAsString(Map.of("query", LISTEN)));
				GraphQlSocket socket = GraphQlSocket.connect(this.port).init(second)) {
			assertThat(stream.readTo("\r\n\r\n")).contains("200");
			socket.next();
			socket.subscribe("1", LISTEN, Map.of());
			socket.sendText("{\"type\": \"ping\"}");
			assertThat(socket.next().path("type").asString()).isEqualTo("pong");
		}
		assertThat(replies).extracting(Reply::code).containsOnly("");

		for (Approach way : Approach.values()) {
			assertThat(List.of(first, second)).map((token) -> way.ask(this.port, token, "", LITTLE))
				.as(way.name())
				.allMatch((reply) -> reply.isRefused("RATE_LIMITED", "429"));
			assertThat(way.ask(this.port, this.server.token(this.other), "", LITTLE).code())
				.isNotEqualTo("RATE_LIMITED");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isTheSameFromWhereverSomebodyClaimsToCome(boolean anonymous) {
		String token = anonymous ? null : this.server.token(this.subject);
		List<String> headers = Stream
			.of("X-Forwarded-For: 203.0.113.%d", "Forwarded: for=203.0.113.%d", "X-Real-IP: 203.0.113.%d",
					"True-Client-IP: 203.0.113.%d", "X-Forwarded-Host: host%d.example")
			.toList();
		List<Reply> replies = new ArrayList<>();
		for (int i = 0; i < StandingServer.OPERATIONS; i++) {
			replies.add(((i % 2 == 0) ? Approach.POST : Approach.GET).ask(this.port, token,
					headers.get(i % headers.size()).formatted(i), LITTLE));
		}
		assertThat(replies).extracting(Reply::code).containsOnly("");

		for (Approach way : Approach.values()) {
			assertThat(headers).map((header) -> way.ask(this.port, token, header.formatted(99), LITTLE))
				.as(way.name())
				.allMatch((reply) -> reply.isRefused("RATE_LIMITED", "429"));
		}
		assertThat(Approach.POST.ask(this.port, this.server.token(this.other), "", LITTLE).code()).isEmpty();
	}

	@Test
	void comesBackWhenItWasSaidToComeBack() {
		String token = this.server.token(this.subject);
		exhaust(token);
		Reply refused = Approach.GET.ask(this.port, token, "", LITTLE);

		this.server.pass(Duration.ofSeconds(refused.retryAfter()));

		assertThat(Approach.POST.ask(this.port, token, "", LITTLE).code()).isEmpty();
		assertThat(Approach.SOCKET.ask(this.port, token, "", LITTLE).isRefused("RATE_LIMITED", "429")).isTrue();
	}

	@Test
	void countsFieldsOfAnOperationUnderFurtherNamesAsOperations() {
		String token = this.server.token(this.subject);
		String six = "{ %s }".formatted(StandingTown.names(6, "viewer { roles }"));

		assertThat(Approach.POST.ask(this.port, token, "", six).code()).isEmpty();
		for (Approach way : List.of(Approach.POST, Approach.GET, Approach.SOCKET)) {
			this.server.pass(Duration.ofSeconds(1));
			assertThat(way.ask(this.port, token, "", six).isRefused("RATE_LIMITED", "429")).as(way.name()).isTrue();
		}
	}

	@Test
	void countsWhatAMistakeTakesFromTheAnswer() {
		String token = this.server.token(this.subject);
		String forNothing = this.town.children(30).replaceFirst("^\\{", "{ grants { nodes { code } } ");

		assertThat(Approach.POST.ask(this.port, token, "", forNothing).code()).isEqualTo("FORBIDDEN");
		assertThat(Approach.POST.ask(this.port, token, "", forNothing).code()).isEqualTo("FORBIDDEN");

		assertThat(Approach.POST.ask(this.port, token, "", forNothing).isRefused("RATE_LIMITED", "429")).isTrue();
	}

	@Test
	void countsWhatIsAskedForUnderFurtherNamesAsOftenAsItIsAsked() {
		String token = this.server.token(this.subject);
		String once = this.town.children(1);
		String thirtyTimes = this.town.children(30);

		assertThat(Approach.POST.ask(this.port, token, "", thirtyTimes).code()).isEmpty();
		assertThat(Approach.SOCKET.ask(this.port, token, "", thirtyTimes).code()).isEmpty();
		Reply refused = Approach.GET.ask(this.port, token, "", thirtyTimes);
		assertThat(refused.isRefused("RATE_LIMITED", "429")).isTrue();
		assertThat(refused.retryAfter()).isBetween(2, 10);
		assertThat(Approach.GET.ask(this.port, token, "", once).code()).isEmpty();
		assertThat(Approach.POST.ask(this.port, this.server.token(this.other), "", thirtyTimes).code()).isEmpty();

		this.server.pass(Duration.ofSeconds(refused.retryAfter() + 1L));

		assertThat(Approach.GET.ask(this.port, token, "", thirtyTimes).code()).isEmpty();
	}

	@Test
	void chargesEachEventAndTellsWhatIsTooMuchLaterAndAllOfIt() {
		String much = "subscription($after: String) { reportInChanged(after: $after) { id reportIn { community { %s } } } }"
			.formatted(StandingTown.children());
		try (GraphQlSocket one = GraphQlSocket.connect(this.port).init(this.server.token(StandingTown.WORKER));
				GraphQlSocket dear = GraphQlSocket.connect(this.port).init(this.server.token(StandingTown.GREEDY))) {
			assertThat(List.of(one.next(), dear.next())).extracting((message) -> message.path("type").asString())
				.containsOnly("connection_ack");
			one.subscribe("1", "subscription { reportInChanged { id cursor } }", Map.of());
			JsonNode first = null;
			while (first == null) {
				this.town.file();
				first = one.poll(3);
			}
			Set<String> all = StandingTown.heard(one, this.town.fileAll());
			dear.subscribe("1", much, Map.of("after", first.at("/payload/data/reportInChanged/cursor").asString()));
			Set<String> heard = StandingTown.heard(dear, 2);

			assertThat(dear.poll(2)).as("an event is as dear as a query").isNull();
			assertThat(Approach.POST.ask(this.port, this.server.token(StandingTown.GREEDY), "", this.town.children(30))
				.isRefused("RATE_LIMITED", "429")).isTrue();
			while (!heard.containsAll(all)) {
				this.server.pass(Duration.ofSeconds(10));
				heard.addAll(StandingTown.heard(dear, 1));
			}
		}
	}

	@Test
	void answersSoManyAtATimeAndNoMoreByWhicheverWay() {
		String token = this.server.token(this.subject);
		String others = this.server.token(this.other);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<Reply>> held = Stream.of(Approach.POST, Approach.GET, Approach.SOCKET)
				.map((way) -> CompletableFuture.supplyAsync(() -> held(way, token), threads))
				.collect(Collectors.toCollection(ArrayList::new));
			assertThat(held).hasSize(StandingServer.AT_ONCE);
			Patience.until("they are being answered", PATIENCE, () -> this.server.held() == held.size());

			String another = this.server.token(this.subject);
			assertThat(List.of(Approach.values()))
				.map((way) -> way.ask(this.port, another, "X-Real-IP: 203.0.113.7", LITTLE))
				.allMatch((reply) -> reply.isRefused("TOO_MANY_AT_ONCE", "429"));
			assertThat(Approach.POST.ask(this.port, others, "", LITTLE).code()).isEmpty();

			while (held.size() < StandingServer.INSTANCE) {
				held.add(CompletableFuture.supplyAsync(() -> held(Approach.POST, others), threads));
			}
			Patience.until("the server is full", PATIENCE, () -> this.server.held() == StandingServer.INSTANCE);
			assertThat(List.of(Approach.values())).map((way) -> way.ask(this.port, null, "", LITTLE))
				.allMatch((reply) -> reply.isRefused("TOO_BUSY", "503"));

			this.server.letGo();

			assertThat(held).map(CompletableFuture::join).extracting(Reply::code).containsOnly("");
		}
		assertThat(Approach.POST.ask(this.port, token, "", LITTLE).code()).isEmpty();
		assertThat(Approach.POST.ask(this.port, null, "", LITTLE).code()).isEmpty();
	}

	@Test
	void isNotTakenInWhereAllBodiesTogetherWouldBeTooLong() throws Exception {
		String token = this.server.token(this.subject);
		String body = "{\"query\": \"%s\"%s}".formatted(LITTLE, " ".repeat(StandingServer.BODIES / 2 - 1_000));
		String head = "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token;
		String request = "%s\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s".formatted(head, body.length(), body);
		byte[] begun = request.substring(0, request.length() - 1).getBytes(StandardCharsets.UTF_8);
		byte[] whole = body.getBytes(StandardCharsets.UTF_8);
		try (RawConnection first = RawConnection.of(this.port); RawConnection second = RawConnection.of(this.port)) {
			first.send(begun);
			second.send(begun);

			Patience.until("both have come as far as they come", PATIENCE, () -> bodies() == 2 * (body.length() - 1));
			assertThat(Approach.POST.ask(this.port, null, "", LITTLE).code()).isEmpty();
			RawHttp.Answer refused = RawHttp.send(this.port, head, whole);
			assertThat(Reply.of(refused).isRefused("TOO_BUSY", "503")).as(refused.toString()).isTrue();

			first.send((byte) '}');
			assertThat(first.readTo("\r\n\r\n")).startsWith("HTTP/1.1 200");
		}
		Patience.until("they are gone", PATIENCE, () -> bodies() == 0);
		assertThat(RawHttp.send(this.port, head, whole).status()).isEqualTo(200);
	}

	/** How many bytes of bodies are being read, as metrics tell it. */
	private int bodies() {
		String metrics = Client.of(this.port).get("/actuator/prometheus").text();
		return (int) Double.parseDouble(metrics.replaceAll("(?s).*\nlinli_bodies_bytes (\\S+).*", "$1"));
	}

	private Reply held(Approach way, String token) {
		return way.ask(this.port, token, "", HELD);
	}

	private void exhaust(@Nullable String token) {
		for (int i = 0; i < StandingServer.OPERATIONS; i++) {
			assertThat(Approach.POST.ask(this.port, token, "", LITTLE).code()).isEmpty();
		}
	}

}
