package org.linli.graphql.transport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.RawHttp;
import org.linli.testing.RawHttp.Answer;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with a request, on whatever path, is answered in JSON with a code,
 * and tells nothing of the server or of what came. In the table {@code ~} stands for the
 * end of a line.
 */
class BadRequestsIT extends GraphIT {

	private static final Pattern ERROR = Pattern
		.compile("\\{\"errors\": ?\\[\\{\"message\": ?\"[^\"]+\", ?\"extensions\": ?\\{\"code\": ?\"([A-Z_]+)\"}}]}");

	/** What would tell of the inside, or repeat what came. */
	private static final Pattern TELLING = Pattern.compile(
			"(?i)tomcat|apache|coyote|catalina|spring|java\\.|exception|\\sat org|<html|<!doctype|neo4j|cypher|MATCH \\(|bolt:|zzmark");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					ZZ{MARK} / HTTP/1.1~Host: localhost                                                 | 400 | BAD_REQUEST
					GET /ZZMARK HTTP/9.9~Host: localhost                                                | 505 | VERSION_NOT_SUPPORTED
					GET / HTTP/1.1                                                                      | 400 | BAD_REQUEST
					GET / HTTP/1.1~Host: ZZ{MARK}                                                       | 400 | BAD_REQUEST
					GET / HTTP/1.1~Host: localhost:x                                                    | 400 | BAD_REQUEST
					GET / HTTP/1.1~Host: localhost~Host: zzmark.example                                 | 400 | BAD_REQUEST
					GET / HTTP/1.1~Host: zzmark.example                                                 | 421 | FOREIGN_HOST
					GET /ZZ{MARK HTTP/1.1~Host: localhost                                               | 400 | BAD_REQUEST
					GET /%zz HTTP/1.1~Host: localhost                                                   | 400 | BAD_REQUEST
					GET /../../etc/zzmark HTTP/1.1~Host: localhost                                      | 400 | BAD_REQUEST
					GET //graphql HTTP/1.1~Host: localhost                                              | 400 | BAD_REQUEST
					GET /graphql;zzmark=1 HTTP/1.1~Host: localhost                                      | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~ZZ MARK: 1                                    | 400 | BAD_REQUEST
					GET /graphql?query=%zz HTTP/1.1~Host: localhost                                     | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost                                               | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~Accept: zzmark/html                           | 406 | NOT_ACCEPTABLE
					GET /graphql HTTP/1.1~Host: localhost~Accept: zzmark                                | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~Authorization: Bearer zzmark                  | 401 | UNAUTHENTICATED
					GET /zzmark HTTP/1.1~Host: localhost~Authorization: Basic enptYXJrOng=              | 401 | UNAUTHENTICATED
					GET /zzmark?zzmark=1 HTTP/1.1~Host: localhost~Accept: text/html                     | 404 | NOT_FOUND
					GET /graphiql/zzmark HTTP/1.1~Host: localhost~Accept: text/html                     | 404 | NOT_FOUND
					GET /graphql/ HTTP/1.1~Host: localhost                                              | 404 | NOT_FOUND
					GET /actuator/env HTTP/1.1~Host: localhost                                          | 404 | NOT_FOUND
					GET /actuator/health/zzmark HTTP/1.1~Host: localhost                                | 404 | NOT_FOUND
					GET /error HTTP/1.1~Host: localhost                                                 | 404 | NOT_FOUND
					GET /_static/zzmark HTTP/1.1~Host: localhost                                        | 404 | NOT_FOUND
					GET /webjars/../application.yaml HTTP/1.1~Host: localhost                           | 400 | BAD_REQUEST
					GET /demo/tokens HTTP/1.1~Host: localhost                                           | 405 | METHOD_NOT_ALLOWED
					GET /actuator/health HTTP/1.1~Host: localhost~Accept: image/png                     | 406 | NOT_ACCEPTABLE
					TRACE /graphql HTTP/1.1~Host: localhost~X-Mark: ZZMARK                              | 405 | METHOD_NOT_ALLOWED
					PUT /graphql HTTP/1.1~Host: localhost~Content-Length: 0                             | 405 | METHOD_NOT_ALLOWED
					POST /graphiql HTTP/1.1~Host: localhost~Content-Length: 0                           | 405 | METHOD_NOT_ALLOWED
					POST /graphiql/page.css HTTP/1.1~Host: localhost~Content-Length: 0                  | 405 | METHOD_NOT_ALLOWED
					POST /actuator/health HTTP/1.1~Host: localhost~Content-Length: 0                    | 405 | METHOD_NOT_ALLOWED
					ZZMARK /graphql HTTP/1.1~Host: localhost                                            | 405 | METHOD_NOT_ALLOWED
					QUERY /graphql HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: 0 | 405 | METHOD_NOT_ALLOWED
					get /graphql?query=%7B__typename%7D HTTP/1.1~Host: localhost                        | 405 | METHOD_NOT_ALLOWED
					ZZMARK /demo/tokens HTTP/1.1~Host: localhost                                        | 405 | METHOD_NOT_ALLOWED
					ZZMARK /graphiql/page.css HTTP/1.1~Host: localhost                                  | 405 | METHOD_NOT_ALLOWED
					ZZMARK /actuator/health HTTP/1.1~Host: localhost                                    | 405 | METHOD_NOT_ALLOWED
					ZZMARK /zzmark HTTP/1.1~Host: localhost                                             | 404 | NOT_FOUND
					ZZMARK //graphql HTTP/1.1~Host: localhost                                           | 400 | BAD_REQUEST
					ZZMARK /graphql;zzmark=1 HTTP/1.1~Host: localhost                                   | 400 | BAD_REQUEST
					ZZMARK /webjars/%2e%2e/application.yaml HTTP/1.1~Host: localhost                    | 400 | BAD_REQUEST
					CONNECT localhost:80 HTTP/1.1~Host: localhost                                       | 501 | NOT_IMPLEMENTED
					POST /demo/tokens HTTP/1.1~Host: localhost~Content-Type: text/plain~Content-Length: 0 | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /demo/tokens HTTP/1.1~Host: localhost~Content-Type: zzmark~Content-Length: 0   | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /demo/tokens HTTP/1.1~Host: localhost~Content-Type: */*~Content-Length: 0      | 415 | UNSUPPORTED_MEDIA_TYPE
					GET /zzmark HTTP/1.1~Host: localhost~Content-Type: */*                              | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /graphql HTTP/1.1~Host: localhost~Content-Type: zzmark~Content-Length: 0       | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /graphql HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: -1 | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: zz | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1~Host: localhost~Content-Length: 5~Content-Length: 6          | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1~Host: localhost~Content-Type: application/json~Transfer-Encoding: zzmark | 501 | NOT_IMPLEMENTED
					POST /graphql HTTP/1.1~Host: localhost~Expect: zzmark~Content-Length: 0             | 417 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~Upgrade: websocket                            | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~Upgrade: websocket~Connection: Upgrade~Sec-WebSocket-Version: 13 | 400 | BAD_REQUEST
					GET /graphql HTTP/1.1~Host: localhost~Upgrade: websocket~Connection: Upgrade~Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA== | 426 | UPGRADE_REQUIRED
					GET /graphiql/page.css HTTP/1.1~Host: localhost~Range: bytes=999999-                | 416 | BAD_REQUEST
					""")
	void areToldSoInJson(String request, int status, String code) {
		assertError(RawHttp.send(this.port, request.replace("~", "\r\n")), status, code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPFIND", "QUERY", "ZZMARK", "get", "HEAD", "PUT" })
	void areToldByWhichMethodsTheApiIsAsked(String method) {
		Answer answer = RawHttp.send(this.port, method + " /graphql HTTP/1.1\r\nHost: localhost");

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("GET, POST");
		assertThat(Client.of(this.port).get("/actuator/prometheus").text()).doesNotContain("ZZMARK", "PROPFIND");
	}

	@Test
	void areToldWhichWebSocketTheyMayAskFor() {
		Answer answer = RawHttp.send(this.port,
				"GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
						+ "Sec-WebSocket-Version: 12\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");

		assertError(answer, 426, "UPGRADE_REQUIRED");
		assertThat(answer.header("Upgrade")).isEqualTo("websocket");
		assertThat(answer.header("Sec-WebSocket-Version")).isEqualTo("13");
		assertThat(answer.head().lines().filter((line) -> line.startsWith("Connection:"))).asString()
			.containsIgnoringCase("upgrade");
	}

	@Test
	void areToldSoWhereTheyAreTooLong() {
		String length = "a".repeat(9000);
		String begin = "GET /graphql HTTP/1.1\r\nHost: localhost";

		assertError(RawHttp.send(this.port, "GET /graphql?query=" + length + " HTTP/1.1\r\nHost: localhost"), 414,
				"URI_TOO_LONG");
		assertError(RawHttp.send(this.port, begin + "\r\nX-A: " + length + "\r\nX-B: " + length), 431,
				"HEADERS_TOO_LARGE");
		assertError(RawHttp.send(this.port, begin + "\r\nX-A: " + length.repeat(5)), 400, "BAD_REQUEST");
		assertError(RawHttp.send(this.port, begin + "\r\nX-A: 1".repeat(500)), 400, "BAD_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/demo/tokens", "/zzmark", "/actuator/health", "/graphiql/page.css" })
	void areToldSoWhereTheBodyIsTooLongOnEveryPath(String path) {
		String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
		String part = "10000\r\n" + " ".repeat(65536) + "\r\n";

		assertError(
				RawHttp.send(this.port, head + "Transfer-Encoding: chunked\r\n\r\n" + part.repeat(20) + "0\r\n\r\n"),
				413, "BODY_TOO_LARGE");
	}

	@Test
	void areToldSoBeforeALongBodyComes() {
		assertError(RawHttp.send(this.port,
				"POST /zzmark HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\n"),
				413, "BODY_TOO_LARGE");
	}

	@Test
	void areReadToTheEndSoThatTheAnswerIsHeard() {
		assertError(RawHttp.send(this.port, "POST /graphql HTTP/1.1\r\nContent-Type: application/json",
				new byte[10_000_000]), 413, "BODY_TOO_LARGE");
		assertThat(RawHttp
			.send(this.port, "POST /graphql HTTP/1.1\r\nContent-Type: application/json",
					("{\"query\": \"{ viewer { roles } }\"" + " ".repeat(900_000) + "}")
						.getBytes(StandardCharsets.UTF_8))
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /graphiql", "GET /graphiql/page.css", "GET /", "GET /actuator/health", "GET /zzmark",
			"GET /gra{phql", "PUT /graphql", "GET /graphql?query=%7B__typename%7D", "OPTIONS /graphql", "NON{SENSE /" })
	void areAnsweredWithWhatBrowsersObey(String request) {
		Answer answer = RawHttp.send(this.port, request + " HTTP/1.1\r\nHost: localhost");
		String policy = answer.header("Content-Security-Policy");

		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
		assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Permissions-Policy")).contains("geolocation=()", "camera=()");
		assertThat(answer.header("Strict-Transport-Security")).isEmpty();
		assertThat(answer.header("Server")).isEmpty();
		assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe-eval");
		assertThat(policy.contains("script-src 'self'")).isEqualTo(request.contains("/graphiql"));
		assertThat(names(answer)).doesNotHaveDuplicates();
	}

	private static List<String> names(Answer answer) {
		return Stream.of(answer.head().split("\r\n"))
			.skip(1)
			.map((line) -> line.split(":", 2)[0])
			.filter((name) -> !"Vary".equals(name))
			.toList();
	}

	private static void assertError(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		// What the actuator offers is named after its maker, which is no secret.
		assertThat(answer.head().replace("vnd.spring-boot", "") + answer.body()).doesNotContainPattern(TELLING);
		assertThat(Arrays.stream(answer.body().split("\r\n")).filter((line) -> line.startsWith("{"))).singleElement()
			.satisfies((body) -> assertThat(ERROR.matcher(body).replaceFirst("$1")).isEqualTo(code));
	}

}
