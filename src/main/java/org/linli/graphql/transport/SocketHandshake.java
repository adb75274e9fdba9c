package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Shakes hands with whoever asks for a socket, and keeps what is known of the request for
 * what is said over it.
 */
final class SocketHandshake extends DefaultHandshakeHandler implements HandshakeInterceptor {

	/** What is spoken here. */
	static final String PROTOCOL = "graphql-transport-ws";

	private static final String CONTEXT = ContextSnapshot.class.getName();

	private final ContextSnapshotFactory contexts;

	SocketHandshake(SocketSettings settings, ContextSnapshotFactory contexts) {
		super(new PacedUpgrade(settings));
		this.contexts = contexts;
	}

	/** What was known of the request. */
	static ContextSnapshot context(Map<String, Object> attributes) {
		if (attributes.get(CONTEXT) instanceof ContextSnapshot context) {
			return context;
		}
		throw new IllegalStateException("A socket without a handshake");
	}

	/**
	 * Clients give up a handshake that agrees on none of the protocols they offer, and
	 * never learn why. So they get their own, and then a code.
	 */
	@Override
	protected @Nullable String selectProtocol(List<String> requested, WebSocketHandler handler) {
		if (requested.contains(PROTOCOL)) {
			return PROTOCOL;
		}
		return requested.isEmpty() ? null : requested.getFirst();
	}

	/** The framework would tell it in words of its own, which are no JSON. */
	@Override
	protected void handleInvalidUpgradeHeader(ServerHttpRequest request, ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.BAD_REQUEST);
	}

	/** As above. */
	@Override
	protected void handleInvalidConnectHeader(ServerHttpRequest request, ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.BAD_REQUEST);
	}

	/** The framework leaves out what HTTP wants beside the version. */
	@Override
	protected void handleWebSocketVersionNotSupported(ServerHttpRequest request, ServerHttpResponse response) {
		super.handleWebSocketVersionNotSupported(request, response);
		response.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
		response.getHeaders().set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		attributes.put(CONTEXT, this.contexts.captureAll());
		return true;
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
		// Nothing was taken that would have to be given back.
	}

}
