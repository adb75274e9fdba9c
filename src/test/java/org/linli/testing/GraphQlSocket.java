package org.linli.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the protocol {@code graphql-transport-ws} that does nothing by itself.
 */
public final class GraphQlSocket implements WebSocket.Listener, AutoCloseable {

	private static final long PATIENCE = 30;

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable WebSocket socket;

	private GraphQlSocket() {
	}

	/** Connects, and says nothing yet. */
	public static GraphQlSocket connect(int port) {
		return connect(port, null);
	}

	/** The same with a credential in the handshake. */
	public static GraphQlSocket connect(int port, @Nullable String authorization) {
		GraphQlSocket client = new GraphQlSocket();
		WebSocket.Builder handshake = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws");
		if (authorization != null) {
			handshake.header("Authorization", authorization);
		}
		client.socket = handshake.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), client).join();
		return client;
	}

	/** Opens the conversation with a token; with null without one. */
	public GraphQlSocket init(@Nullable String token) {
		return initWith((token != null) ? Map.of("Authorization", "Bearer " + token) : Map.of());
	}

	/** The same with any payload. */
	public GraphQlSocket initWith(Map<String, ?> payload) {
		return send(Map.of("type", "connection_init", "payload", payload));
	}

	/** Asks something; the answers carry the id. */
	public GraphQlSocket subscribe(String id, String document, Map<String, ?> variables) {
		return send(
				Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", variables)));
	}

	/** The next message. */
	public JsonNode next() {
		JsonNode message = poll(PATIENCE);
		while (message != null && "ping".equals(message.path("type").asString())) {
			message = poll(PATIENCE);
		}
		if (message == null) {
			throw new AssertionError("No message in " + PATIENCE + " s");
		}
		return message;
	}

	/** The next message within some seconds; null if there is none. */
	public @Nullable JsonNode poll(long seconds) {
		try {
			return this.messages.poll(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/** The code with which the server closed the connection. */
	public int closeCode() {
		return this.closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
	}

	/** Whether the connection is gone. */
	public boolean closed() {
		return this.closed.isDone();
	}

	private GraphQlSocket send(Map<String, ?> message) {
		WebSocket open = this.socket;
		if (open != null) {
			open.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
		}
		return this;
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			this.messages.add(JsonMapper.shared().readTree(this.text.toString()));
			this.text.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed.complete(statusCode);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.closed.completeExceptionally(error);
	}

	@Override
	public void close() {
		WebSocket open = this.socket;
		if (open != null) {
			open.abort();
		}
	}

}
