package org.linli.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the protocol {@code graphql-transport-ws} that says by itself that it is
 * there when it is asked, and nothing else.
 */
public final class GraphQlSocket implements WebSocket.Listener, AutoCloseable {

	private static final long PATIENCE = 30;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String PROTOCOL = "graphql-transport-ws";

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final CompletableFuture<String> reason = new CompletableFuture<>();

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
		return connect(port, (authorization != null) ? Map.of("Authorization", authorization) : Map.of(), PROTOCOL);
	}

	/** The same with any headers, and any protocols that it claims to speak. */
	public static GraphQlSocket connect(int port, Map<String, String> headers, String... protocols) {
		GraphQlSocket client = new GraphQlSocket();
		WebSocket.Builder handshake = HTTP.newWebSocketBuilder();
		headers.forEach(handshake::header);
		if (protocols.length > 0) {
			handshake.subprotocols(protocols[0], Arrays.copyOfRange(protocols, 1, protocols.length));
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

	/** What the server said when it closed the connection. */
	public String closeReason() {
		return this.reason.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
	}

	/** Says anything. */
	public GraphQlSocket send(Map<String, ?> message) {
		return sendText(JsonMapper.shared().writeValueAsString(message));
	}

	/** Says anything at all, one message behind the other. */
	public synchronized GraphQlSocket sendText(String text) {
		Objects.requireNonNull(this.socket).sendText(text, true).join();
		return this;
	}

	/** Says what is no text. */
	public GraphQlSocket sendBytes(byte... bytes) {
		Objects.requireNonNull(this.socket).sendBinary(ByteBuffer.wrap(bytes), true).join();
		return this;
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			JsonNode message = JsonMapper.shared().readTree(this.text.toString());
			this.messages.add(message);
			this.text.setLength(0);
			if ("ping".equals(message.path("type").asString())) {
				sendText("{\"type\": \"pong\"}");
			}
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed.complete(statusCode);
		this.reason.complete(reason);
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
