package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * A socket of the container. It sends without a thread that waits; a message that is not
 * read in time ends the connection, for which the container sees.
 */
final class SocketConnection implements SocketWire {

	private static final Logger logger = LoggerFactory.getLogger(SocketConnection.class);

	/** How long the container waits for a client to agree that it is over. */
	private static final String CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

	/** What a frame that closes has room for. */
	private static final int LONGEST_REASON = 123;

	private final WebSocketSession session;

	private final RemoteEndpoint.Async remote;

	SocketConnection(WebSocketSession session, Duration sendTimeout) {
		this.session = session;
		Session container = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
		container.getUserProperties().put(CLOSE_TIMEOUT, sendTimeout.toMillis());
		this.remote = container.getAsyncRemote();
		this.remote.setSendTimeout(sendTimeout.toMillis());
	}

	@Override
	public void send(String text, Consumer<@Nullable Throwable> done) {
		try {
			this.remote.sendText(text, (result) -> done.accept(result.isOK() ? null : result.getException()));
		}
		catch (RuntimeException ex) {
			done.accept(ex);
		}
	}

	/** The container waits until the code is sent, which may take its time. */
	@Override
	public void close(SocketEnd end) {
		Thread.ofVirtual().name("socket-close").start(() -> {
			try {
				this.session.close(new CloseStatus(end.code(), shortened(end.reason())));
			}
			catch (IOException | RuntimeException ex) {
				logger.debug("A WebSocket was gone before it was closed", ex);
			}
		});
	}

	/** As much of a reason as there is room for, and no half of a character. */
	static String shortened(String reason) {
		int points = Math.min(reason.codePointCount(0, reason.length()), LONGEST_REASON);
		String text = reason.substring(0, reason.offsetByCodePoints(0, points));
		while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
			text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
		}
		return text;
	}

}
