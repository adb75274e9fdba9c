package org.linli.graphql.transport;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;
import reactor.core.publisher.Mono;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketSession;

/**
 * A client of the framework, which answers its questions and is told of its coming and
 * going.
 */
final class SocketVisitor implements SocketClient, WebSocketSessionInfo {

	/** How long it may take to find out who somebody is. */
	private static final Duration INTRODUCTION = Duration.ofSeconds(10);

	private final WebSocketSession session;

	private final WebGraphQlHandler handler;

	private final WebSocketGraphQlInterceptor interceptor;

	SocketVisitor(WebSocketSession session, WebGraphQlHandler handler) {
		this.session = session;
		this.handler = handler;
		this.interceptor = handler.getWebSocketInterceptor();
	}

	@Override
	public @Nullable Object introduce(Map<String, Object> payload) {
		return this.interceptor.handleConnectionInitialization(this, payload).block(INTRODUCTION);
	}

	@Override
	public ConnectionOwner owner() {
		return (this.session.getAttributes().get(ConnectionOwner.KEY) instanceof ConnectionOwner owner) ? owner
				: ConnectionOwner.ANYBODY;
	}

	@Override
	public Mono<WebGraphQlResponse> ask(String id, GraphQlRequest request) {
		return this.handler.handleRequest(new WebSocketGraphQlRequest(getUri(), getHeaders(), null, getRemoteAddress(),
				getAttributes(), request.toMap(), id, null, this));
	}

	@Override
	public void cancelled(String id) {
		this.interceptor.handleCancelledSubscription(this, id).block(INTRODUCTION);
	}

	@Override
	public void closed(int code, Map<String, Object> introduction) {
		this.interceptor.handleConnectionClosed(this, code, introduction);
	}

	@Override
	public String getId() {
		return this.session.getId();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.session.getAttributes();
	}

	@Override
	public URI getUri() {
		return Objects.requireNonNull(this.session.getUri());
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.session.getHandshakeHeaders();
	}

	@Override
	public Mono<Principal> getPrincipal() {
		return Mono.justOrEmpty(this.session.getPrincipal());
	}

	@Override
	public @Nullable InetSocketAddress getRemoteAddress() {
		return this.session.getRemoteAddress();
	}

}
