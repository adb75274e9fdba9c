package org.linli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of a server that is about to stop: some listen, over sockets and as a stream of
 * events, some wait for an answer. They are answered and seen off.
 */
final class Parting implements AutoCloseable {

	private static final String LISTEN = "subscription { reportInChanged { id } }";

	private static final String READ = "{ needs(first: 3) { nodes { id } } }";

	private static final int SOCKETS = 3;

	private static final int REQUESTS = 10;

	/** Less than the database may take, together. */
	private static final Duration MOMENT = Duration.ofMillis(1_500);

	private final List<GraphQlSocket> sockets = new ArrayList<>();

	private final List<Future<Answer>> requests = new ArrayList<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final int port;

	private final String token;

	private Future<String> stream = CompletableFuture.completedFuture("");

	Parting(int port, String token) {
		this.port = port;
		this.token = token;
	}

	/** Begins to listen. */
	void listen() throws IOException, InterruptedException {
		for (int i = 0; i < SOCKETS; i++) {
			GraphQlSocket socket = GraphQlSocket.connect(this.port).init(this.token);
			this.sockets.add(socket);
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			socket.subscribe("listen", LISTEN, Map.of());
		}
		InputStream events = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
				.header("Content-Type", "application/json")
				.header("Accept", "text/event-stream")
				.header("Authorization", "Bearer " + this.token)
				.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", LISTEN))))
				.build(), BodyHandlers.ofInputStream())
			.body();
		this.stream = this.threads.submit(() -> read(events));
	}

	/** Asks what cannot be answered for the moment. */
	void ask() {
		for (int i = 0; i < REQUESTS; i++) {
			this.requests.add(this.threads.submit(() -> Client.of(this.port).with(this.token).ask(READ)));
		}
		this.sockets.forEach((socket) -> socket.subscribe("ask", READ, Map.of()));
		long begin = System.nanoTime();
		while (System.nanoTime() - begin < MOMENT.toNanos()) {
			Patience.pause();
		}
		assertThat(this.requests).as("in flight").noneMatch(Future::isDone);
	}

	/** Waits until the server is about to stop, or long enough for it. */
	void awaitThatListeningEnds() {
		try {
			Patience.until("the stream of events is over", MOMENT, this.stream::isDone);
		}
		catch (AssertionError ex) {
			// What is in flight has to be answered all the same.
		}
	}

	/** Nobody was forgotten. */
	void assertAnsweredAndSeenOff() throws Exception {
		for (Future<Answer> request : this.requests) {
			Answer answer = request.get(1, TimeUnit.MINUTES);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
		}
		for (GraphQlSocket socket : this.sockets) {
			assertThat(socket.closeCode()).isEqualTo(1001);
			List<JsonNode> messages = messages(socket);
			assertThat(types(messages, "listen")).endsWith("complete").doesNotContain("error");
			assertThat(types(messages, "ask")).containsExactly("next", "complete");
			assertThat(messages.toString()).doesNotContain("errors");
		}
		assertThat(this.stream.get(1, TimeUnit.MINUTES)).contains("event:complete").doesNotContain("errors");
	}

	@Override
	public void close() {
		this.sockets.forEach(GraphQlSocket::close);
		this.threads.shutdownNow();
	}

	private static List<JsonNode> messages(GraphQlSocket socket) {
		List<JsonNode> messages = new ArrayList<>();
		for (JsonNode message = socket.poll(0); message != null; message = socket.poll(0)) {
			messages.add(message);
		}
		return messages;
	}

	private static List<String> types(List<JsonNode> messages, String id) {
		return messages.stream()
			.filter((message) -> id.equals(message.path("id").asString()))
			.map((message) -> message.path("type").asString())
			.toList();
	}

	private static String read(InputStream events) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
			return lines.lines().collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
