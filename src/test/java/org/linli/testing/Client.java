package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server over HTTP, as programs do.
 */
public final class Client {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String JSON = "application/graphql-response+json, application/json";

	/** Longer than any server may take. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final String base;

	private final @Nullable String authorization;

	private Client(String base, @Nullable String authorization) {
		this.base = base;
		this.authorization = authorization;
	}

	/** Somebody without a token. */
	public static Client of(int port) {
		return new Client("http://127.0.0.1:" + port, null);
	}

	/** The same with a token. */
	public Client with(@Nullable String bearer) {
		return new Client(this.base, (bearer != null) ? "Bearer " + bearer : null);
	}

	/** The same with a credential of any kind. */
	public Client withAuthorization(String authorization) {
		return new Client(this.base, authorization);
	}

	/** The account of a demonstration that acts in a role. */
	public Client in(String role) {
		return with(mint(role).body().path("token").asString());
	}

	/** Asks for a token of a demonstration. */
	public Answer mint(String role) {
		return mint(Map.of("role", role));
	}

	/** Asks for a token of a demonstration in any words. */
	public Answer mint(Map<String, ?> body) {
		return post("/demo/tokens", body, JSON);
	}

	/** What a document answers as a stream of events, to its end. */
	public Answer stream(String document) {
		return stream(document, Map.of());
	}

	/** The same with variables. */
	public Answer stream(String document, Map<String, ?> variables) {
		return post("/graphql", Map.of("query", document, "variables", variables), "text/event-stream");
	}

	/** What an address answers. */
	public Answer get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).GET());
	}

	/** What a document answers. */
	public Answer ask(String document, Map<String, ?> variables) {
		return post("/graphql", Map.of("query", document, "variables", variables), JSON);
	}

	/** What a document without variables answers. */
	public Answer ask(String document) {
		return ask(document, Map.of());
	}

	/** What anything at all answers that is sent instead of a request. */
	public Answer send(String body, String accept) {
		return post("/graphql", body, accept);
	}

	private Answer post(String path, Object body, String accept) {
		return post(path, JsonMapper.shared().writeValueAsString(body), accept);
	}

	private Answer post(String path, String body, String accept) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(BodyPublishers.ofString(body)));
	}

	private Answer send(HttpRequest.Builder request) {
		if (this.authorization != null) {
			request.header("Authorization", this.authorization);
		}
		try {
			HttpResponse<String> response = HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("WWW-Authenticate").orElse(""),
					response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param status the status of HTTP
	 * @param challenge what was asked for by {@code WWW-Authenticate}
	 * @param text the body
	 */
	public record Answer(int status, String challenge, String text) {

		/** This and another one, for those who look at the texts alone. */
		public Answer and(Answer other) {
			return new Answer(this.status, this.challenge, this.text + other.text);
		}

		public JsonNode body() {
			return JsonMapper.shared().readTree(this.text);
		}

		/** What the first event of a stream tells. */
		public JsonNode event() {
			return JsonMapper.shared()
				.readTree(this.text.lines()
					.filter((line) -> line.startsWith("data:"))
					.findFirst()
					.map((line) -> line.substring("data:".length()))
					.orElse("{}"));
		}

		/** A part of the data, such as {@code /viewer/roles/0}. */
		public JsonNode data(String pointer) {
			return body().at("/data" + pointer);
		}

		/** The code of the first error; empty if there is none. */
		public String code() {
			return body().at("/errors/0/extensions/code").asString("");
		}

	}

}
