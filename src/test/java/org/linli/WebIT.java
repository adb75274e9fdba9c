package org.linli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser and an orchestrator ask for.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebIT extends GraphIT {

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/graphiql/" })
	void leadsABrowserToGraphiQl(String path) throws Exception {
		HttpResponse<String> page = get(path);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("id=\"graphiql\"").doesNotContainPattern("<script(?![^>]*src=)");
	}

	@Test
	void servesAllThatGraphiQlLoads() throws Exception {
		List<String> loaded = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]+)\"")
			.matcher(get("/graphiql").body())
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();

		assertThat(loaded).hasSizeGreaterThan(5).allMatch((path) -> path.startsWith("/"));
		for (String path : loaded) {
			assertThat(get(path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(get("/graphiql/examples.graphql").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void tellsThatItLivesAndIsReady(String path) throws Exception {
		assertThat(get(path).body()).contains("\"status\":\"UP\"");
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8080, 200", "127.0.0.1, 200", "[::1]:8080, 200", "linli.example, 421",
			"localhost.evil.example, 421", "127.0.0.1.evil.example:8080, 421" })
	void answersOnlyRequestsThatNameThisMachine(String host, int status) throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write("GET /graphiql HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host)
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
			assertThat(answer.contains("\"code\": \"FOREIGN_HOST\"")).isEqualTo(status == 421);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "[]", "\"query\"", "{\"query\": \"{ viewer { roles } }\", \"variables\": []}", "{}" })
	void refusesABodyThatIsNoRequestWithACodeAndNoWarning(String body, CapturedOutput output) throws Exception {
		HttpResponse<String> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).startsWith("{\"errors\":[{").contains("\"code\":\"BAD_REQUEST\"");
		assertThat(output).doesNotContain(" WARN ", " ERROR ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /graphiql HTTP/1.1\r\nHost: a{b}", "GET /graphiql HTTP/1.1\r\nHost: localhost:x",
			"GET /graphiql HTTP/1.1\r\nHost: localhost\r\nCookie: ZZMARK {=ZZMARK\"",
			"GET /gra{phiql HTTP/1.1\r\nHost: localhost", "GET /demo/tokens HTTP/1.1\r\nHost: localhost",
			"GET /graphql?query=%7Bperson(code:%22ZZMARK%22)%7Bname%7D%7D HTTP/1.1\r\nHost: localhost",
			"GET /graphql?query=%7BZZMARK%7D HTTP/1.1\r\nHost: localhost",
			"GET /graphql?query=%zzZZMARK HTTP/1.1\r\nHost: localhost",
			"GET /graphql?query=%7Bviewer%7Broles%7D%7D&variables=%7BZZMARK HTTP/1.1\r\nHost: localhost",
			"GET /nowhere?ZZMARK=ZZMARK HTTP/1.1\r\nHost: localhost",
			"GET /graphql?query=ZZMARK HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ZZMARK" })
	void writesNothingOfARequestToItsLog(String request, CapturedOutput output) throws Exception {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.linli", LogLevel.DEBUG);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 ");
		}
		finally {
			LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.linli", LogLevel.INFO);
		}
		assertThat(output).doesNotContain(" WARN ", " ERROR ", "Exception", "ZZMARK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"role\": 0}", "{\"role\": \"0\"}", "{\"role\": \"planner\"}", "{\"role\": null}",
			"{\"role\": [\"PLANNER\"]}", "{}", "[]", "{\"role\": \"PLANNER\", \"region\": \"nowhere\"}",
			"{\"role\": \"ORGANISATION_LIAISON\", \"region\": \"tianjin\"}" })
	void handsOutATokenForTheNameOfARoleAndNothingElse(String body) throws Exception {
		HttpResponse<String> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/demo/tokens"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"code\":\"BAD_REQUEST\"").doesNotContain("token\"");
	}

	@Test
	void handsOutATokenForARoleInEveryRegion() {
		Client client = Client.of(this.port);

		assertThat(client.mint("SECRETARY").body().path("region").asString()).isEqualTo("anxin");
		String token = client.mint(Map.of("role", "SECRETARY", "region", "tianjin")).body().path("token").asString();
		assertThat(client.with(token).ask("{ viewer { grants { role place { name } } } }").text())
			.contains("{\"role\":\"SECRETARY\",\"place\":{\"name\":\"天津市\"}}");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

}
