package org.linli.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.LinliApplication;
import org.linli.graph.GraphWriter;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Patience;
import org.linli.testing.Ports;
import org.linli.testing.RawConnection;
import org.linli.testing.RawHttp;
import org.linli.testing.TraceCollector;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with an issuer of tokens lets in whom the issuer vouches for, and nobody else,
 * over every transport.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIT {

	private static final String WHO = "{ viewer { roles demonstration } }";

	private static final int GONE = 1006;

	private static final TestIssuer ISSUER = new TestIssuer();

	private static final RSAKey OTHER = key("first");

	@TempDir
	private static Path directory;

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final int management = Ports.free();

	private final TraceCollector collector = TraceCollector.start();

	private ConfigurableApplicationContext server;

	private int port;

	@BeforeAll
	void start() {
		this.server = new SpringApplicationBuilder(LinliApplication.class).run("--server.port=0", "--linli.demo=false",
				"--linli.neo4j.directory=" + directory, "--linli.identity.issuer-uri=" + ISSUER.uri(),
				"--linli.identity.administrator=head", "--linli.first-answers=false",
				"--linli.management-port=" + this.management, "--server.forward-headers-strategy=native",
				"--spring.graphql.cors.allowed-origins=https://front.example",
				"--management.tracing.sampling.probability=1",
				"--management.opentelemetry.tracing.export.schedule-delay=100ms",
				"--management.opentelemetry.tracing.export.otlp.endpoint=" + this.collector.uri());
		this.port = Objects.requireNonNull(((WebServerApplicationContext) this.server).getWebServer()).getPort();
	}

	@AfterAll
	void stop() {
		this.server.close();
		this.collector.close();
		ISSUER.close();
	}

	@Test
	void letsInWhomTheIssuerVouchesFor() {
		Answer answer = ask(ISSUER.token("stranger-" + Ids.next()));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.data("/viewer").toString()).isEqualTo("{\"roles\":[],\"demonstration\":false}");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{ __schema { types { name } } }", "{ viewer { roles } x: __type(name: \"Need\") { name } }",
					"{ ...F } fragment F on Query { __schema { types { name } } }" })
	void tellsOfItsSchemaToWhomARoleWasGranted(String document) {
		assertThat(client(ISSUER.token("stranger-" + Ids.next())).ask(document).code()).isEqualTo("FORBIDDEN");
		assertThat(client(ISSUER.token("stranger-" + Ids.next())).ask("{ __typename }").code()).isEmpty();
		assertThat(client(ISSUER.token("head")).ask(document).code()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/graphiql", "/graphiql/index.html", "/webjars/react/18.3.1/umd/react.production.min.js" })
	void servesNoGraphiQl(String path) {
		assertThat(client(null).get(path).status()).isEqualTo(404);
	}

	@Test
	void tellsWhomItLetsInWhyAStreamIsRefused() {
		Client stranger = client(ISSUER.token("stranger-" + Ids.next()));

		assertThat(stranger.stream(WHO).event().has("errors")).isFalse();
		assertThat(stranger.stream("subscription { reportInChanged { reportIn { code } } }")
			.event()
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("FORBIDDEN");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forgedTokens")
	void refusesAForgedTokenOverEveryTransport(String what, String token) {
		assertThat(List.of(ask(token), client(token).stream(WHO))).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.challenge()).startsWith("Bearer");
			assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
			assertThat(answer.body().has("data")).isFalse();
		});
		assertThat(closeCode(token)).isEqualTo(4401);
	}

	static Stream<Arguments> forgedTokens() throws JOSEException {
		byte[] publicKey = ISSUER.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8);
		String good = ISSUER.token("somebody");
		return Stream.of(Arguments.of("not a token", "nonsense"),
				Arguments.of("not signed",
						new PlainJWT(new JWTClaimsSet.Builder().issuer(ISSUER.uri())
							.audience("linli")
							.subject("head")
							.expirationTime(later(600))
							.build()).serialize()),
				Arguments.of("signed with the public key as a secret",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.HS256, "at+jwt", "first"), (claims) -> {
						}, new MACSigner(publicKey))),
				Arguments.of("signed with another algorithm",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.RS512, "at+jwt", "first"), (claims) -> {
						}, TestIssuer.signer(ISSUER.key()))),
				Arguments.of("signed with another key of the same name",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.RS256, "at+jwt", "first"), (claims) -> {
						}, TestIssuer.signer(OTHER))),
				Arguments.of("signed with an unknown key",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.RS256, "at+jwt", "unknown"), (claims) -> {
						}, TestIssuer.signer(OTHER))),
				Arguments.of("signed by the right key in another way",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.PS256, "at+jwt", "first"), (claims) -> {
						}, TestIssuer.signer(ISSUER.key()))),
				Arguments.of("signed with a key that it brings along",
						ISSUER.sign(new JWSHeader.Builder(TestIssuer.header(JWSAlgorithm.RS256, "at+jwt", "other"))
							.jwk(OTHER.toPublicJWK())
							.build(), (claims) -> {
							}, TestIssuer.signer(OTHER))),
				Arguments.of("signed with a key that lies elsewhere",
						ISSUER.sign(new JWSHeader.Builder(TestIssuer.header(JWSAlgorithm.RS256, "at+jwt", "other"))
							.jwkURL(URI.create("http://127.0.0.1:9/keys"))
							.build(), (claims) -> {
							}, TestIssuer.signer(OTHER))),
				Arguments.of("of another type",
						ISSUER.sign(TestIssuer.header(JWSAlgorithm.RS256, "logout+jwt", "first"), (claims) -> {
						}, TestIssuer.signer(ISSUER.key()))),
				Arguments.of("altered",
						good.substring(0, good.lastIndexOf('.') - 4) + "AAAA" + good.substring(good.lastIndexOf('.'))),
				Arguments.of("expired", ISSUER.token((claims) -> claims.expirationTime(later(-120)))),
				Arguments.of("without an end", ISSUER.token((claims) -> claims.expirationTime(null))),
				Arguments.of("not yet valid", ISSUER.token((claims) -> claims.notBeforeTime(later(300)))),
				Arguments.of("of another issuer", ISSUER.token((claims) -> claims.issuer("https://id.example"))),
				Arguments.of("of no issuer", ISSUER.token((claims) -> claims.issuer(null))),
				Arguments.of("for another audience", ISSUER.token((claims) -> claims.audience("other"))),
				Arguments.of("for no audience", ISSUER.token((claims) -> claims.audience((String) null))),
				Arguments.of("of nobody", ISSUER.token((claims) -> claims.subject(null))));
	}

	@Test
	void asksForATokenOverEveryTransport() {
		assertThat(List.of(ask(null), client(null).stream(WHO))).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.challenge()).startsWith("Bearer");
			assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
		});
		assertThat(closeCode(null)).isEqualTo(4401);
	}

	@Test
	void anOpenConnectionEndsWithItsToken() {
		String token = ISSUER.token((claims) -> claims.expirationTime(later(4)));
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token)) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");

			Patience.until("nobody is answered any more", Duration.ofSeconds(20), () -> {
				socket.subscribe(Ids.next(), WHO, Map.of());
				String answer = socket.next().toString();
				return answer.contains("UNAUTHENTICATED");
			});
		}
	}

	@Test
	void showsWhatIsMeasuredToAdministratorsAndOnItsOwnPortToThisMachine() {
		String metrics = "/actuator/prometheus";

		assertThat(client(null).get(metrics).status()).isEqualTo(401);
		assertThat(client(ISSUER.token("stranger-" + Ids.next())).get(metrics).status()).isEqualTo(403);
		assertThat(client(ISSUER.token("head")).get(metrics).text()).contains("http_server_requests_seconds_count");
		Client here = Client.of(this.management);
		assertThat(here.get(metrics).text()).contains("http_server_requests_seconds_count");
		assertThat(here.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(List.of(here.ask(WHO), here.with(ISSUER.token("head")).ask(WHO), here.get("/graphiql")))
			.allSatisfy((answer) -> assertThat(answer.status()).isIn(401, 403));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example", "Host: evil.example\r\nX-Forwarded-Host: localhost",
			"Host: localhost\r\nX-Forwarded-Host: evil.example" })
	void showsWhatIsMeasuredToNoPageThatLeadsItsNameToThisMachine(String names) {
		RawHttp.Answer answer = RawHttp.send(this.management, "GET /actuator/prometheus HTTP/1.1\r\n" + names);

		assertThat(answer.status()).isEqualTo(421);
		assertThat(answer.body()).contains("FOREIGN_HOST").doesNotContain("http_server_requests");
		assertThat(RawHttp.send(this.port, "GET /actuator/health/liveness HTTP/1.1\r\n" + names).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "https://linli.example, https, 101", "https://front.example, https, 101",
			"https://linli.example, http, 403", "http://linli.example, https, 403",
			"https://evil.example, https, 403" })
	void opensSocketsToItsOwnPagesBehindAProxyThatSpeaksTls(String origin, String scheme, int status)
			throws IOException {
		try (RawConnection connection = RawConnection.of(this.port)) {
			connection.send("""
					GET /graphql HTTP/1.1\r
					Host: linli.example\r
					Origin: %s\r
					X-Forwarded-For: 203.0.113.7\r
					X-Forwarded-Proto: %s\r
					Connection: Upgrade\r
					Upgrade: websocket\r
					Sec-WebSocket-Version: 13\r
					Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
					Sec-WebSocket-Protocol: graphql-transport-ws\r
					\r
					""".formatted(origin, scheme).getBytes(StandardCharsets.US_ASCII));

			assertThat(connection.readTo("\r\n\r\n")).startsWith("HTTP/1.1 " + status);
		}
	}

	@Test
	void letsPagesOfAnAllowedOriginAskAndReadWhyTheyAreRefused() {
		String origin = "\r\nHost: linli.example\r\nOrigin: https://front.example";

		RawHttp.Answer preflight = RawHttp.send(this.port, "OPTIONS /graphql HTTP/1.1" + origin
				+ "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization,content-type");
		RawHttp.Answer refused = RawHttp.send(this.port, "GET /graphql?query=%7B__typename%7D HTTP/1.1" + origin);
		RawHttp.Answer answered = RawHttp.send(this.port, "GET /graphql?query=%7B__typename%7D HTTP/1.1" + origin
				+ "\r\nAuthorization: Bearer " + ISSUER.token("somebody"));

		assertThat(preflight.status()).isEqualTo(204);
		assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization, content-type");
		assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,POST");
		assertThat(refused.status()).isEqualTo(401);
		assertThat(answered.status()).isEqualTo(200);
		assertThat(List.of(preflight, refused, answered)).allSatisfy((answer) -> assertThat(answer.head())
			.containsOnlyOnce("Access-Control-Allow-Origin: https://front.example"));
		assertThat(List.of(refused, answered)).extracting((answer) -> answer.header("Access-Control-Expose-Headers"))
			.containsOnly("Retry-After");
	}

	@Test
	void answersAPageOfAnotherOriginWithoutAPermission() {
		RawHttp.Answer answer = RawHttp.send(this.port,
				"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: linli.example\r\nOrigin: https://evil.example"
						+ "\r\nAuthorization: Bearer " + ISSUER.token("somebody"));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control-Allow-");
	}

	@Test
	void tracesRequestsForACollectorThatIsNamedAndTellsItNothingOfWhatWasAsked() {
		String subject = "ZZCANARY-" + Ids.next();
		client(ISSUER.token(subject)).ask(
				"query ZZCANARY($code: String!) { person(code: $code) { name } viewer { roles } }",
				Map.of("code", "ZZCANARY"));

		Patience.until("a trace has come", Duration.ofMinutes(1),
				() -> this.collector.received().contains("graphql query"));
		assertThat(this.collector.received()).contains("/graphql").doesNotContain("ZZCANARY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics", "/actuator/sbom",
			"/actuator/loggers" })
	void showsNothingElseOfItsInside(String path) {
		assertThat(client(null).get(path).status()).isEqualTo(401);
		assertThat(client(ISSUER.token("head")).get(path).status()).isEqualTo(404);
		assertThat(Client.of(this.management).get(path).status()).isIn(401, 404);
	}

	@Test
	void handsOutNoTokensItself() {
		Answer answer = client(ISSUER.token("somebody")).mint("ADMINISTRATOR");

		assertThat(answer.status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void showsWithoutATokenWhatTellsNothing(String path) {
		assertThat(client(null).get(path).status()).isEqualTo(200);
	}

	@Test
	void asksForATokenEverywhereElse() {
		assertThat(client(null).get("/actuator/env").status()).isEqualTo(401);
		assertThat(client(null).get("/demo/tokens").status()).isEqualTo(401);
	}

	@Test
	void keepsWorkingWithKnownKeysWhileTheIssuerIsSilent() {
		ask(ISSUER.token("somebody"));
		ISSUER.fallSilent(true);
		try {
			assertThat(ask(ISSUER.token("somebody")).status()).isEqualTo(200);
		}
		finally {
			ISSUER.fallSilent(false);
		}
	}

	@Test
	void theFirstAdministratorGrantsAndTakesBackAtOnce() {
		this.server.getBean(GraphWriter.class).load(Scope.everything(), this.here.batch(), (count) -> {
		});
		String subject = "worker-" + Ids.next();
		Client worker = client(ISSUER.token(subject));
		Client head = client(ISSUER.token("head"));
		assertThat(worker.ask(WHO).data("/viewer/roles")).isEmpty();

		Answer granted = head.ask("""
				mutation($input: GrantAccessInput!) {
				  grantAccess(input: $input) { grant { id version place { name } purposes } userErrors { code } }
				}
				""", Map.of("input", Map.of("idempotencyKey", Ids.next(), "subject", subject, "role",
				"COMMUNITY_WORKER", "place", this.community.code(), "purposes", List.of("CONTACT"))));

		assertThat(granted.data("/grantAccess/userErrors")).isEmpty();
		assertThat(granted.data("/grantAccess/grant/place/name").asString()).isEqualTo("雁翎社区");
		assertThat(worker.ask(WHO).data("/viewer/roles/0").asString()).isEqualTo("COMMUNITY_WORKER");

		Answer revoked = head.ask("""
				mutation($input: RevokeAccessInput!) {
				  revokeAccess(input: $input) { grant { version revokedAt } userErrors { code } }
				}
				""", Map.of("input", Map.of("idempotencyKey", Ids.next(), "grant",
				granted.data("/grantAccess/grant/id").asString(), "expectedVersion", 0)));

		assertThat(revoked.data("/revokeAccess/userErrors")).isEmpty();
		assertThat(revoked.data("/revokeAccess/grant/version").asInt()).isOne();
		assertThat(worker.ask(WHO).data("/viewer/roles")).isEmpty();
	}

	@Test
	void theFirstAdministratorFindsByItsIdWhatStandsInNoGraph() {
		Client head = client(ISSUER.token("head"));
		String id = head.ask("{ viewer { grants { id } } }").data("/viewer/grants/0/id").asString();
		String document = "{ node(id: \"%1$s\") { id ... on Grant { role } } accessDecision(id: \"%1$s\") { allowed because } }"
			.formatted(id);

		assertThat(head.ask(document).data("").toString()).isEqualTo(
				"{\"node\":{\"id\":\"%s\",\"role\":\"ADMINISTRATOR\"},\"accessDecision\":{\"allowed\":true,\"because\":\"BY_GRANT\"}}"
					.formatted(id));
		assertThat(client(ISSUER.token("stranger")).ask(document).data("/accessDecision/allowed").asBoolean())
			.isFalse();
	}

	/**
	 * With which code a socket is closed. The client may find the connection gone before
	 * it has read the code; then it asks again.
	 */
	private int closeCode(@Nullable String token) {
		int code = GONE;
		for (int i = 0; i < 3 && code == GONE; i++) {
			try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token)) {
				code = socket.closeCode();
			}
		}
		return code;
	}

	private Answer ask(@Nullable String token) {
		return client(token).ask(WHO);
	}

	private Client client(@Nullable String token) {
		return Client.of(this.port).with(token);
	}

	private static Date later(int seconds) {
		return Date.from(Instant.now().plusSeconds(seconds));
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
