package org.linli.graphql.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Hands what happens on sockets to their conversations.
 */
@Component
class SocketHandler extends AbstractWebSocketHandler {

	private static final String CONVERSATION = SocketConversation.class.getName();

	private final WebGraphQlHandler handler;

	private final SocketService service;

	private final SocketHost host;

	SocketHandler(WebGraphQlHandler handler, SocketService service, SocketHost host) {
		this.handler = handler;
		this.service = service;
		this.host = host;
	}

	/** A long message is put together here, as far as it may be long. */
	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		SocketConnection connection = new SocketConnection(session, this.service.settings().sendTimeout());
		if (!SocketHandshake.PROTOCOL.equals(session.getAcceptedProtocol())) {
			connection.close(SocketEnd.PROTOCOL);
		}
		else if (!this.service.counts().open()) {
			connection.close(SocketEnd.FULL);
		}
		else {
			SocketConversation conversation = new SocketConversation(new SocketVisitor(session, this.handler),
					connection, this.service);
			session.getAttributes().put(CONVERSATION, conversation);
			this.host.welcome(conversation);
			conversation.begin();
		}
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		SocketConversation conversation = conversation(session);
		if (conversation != null) {
			SocketHandshake.context(session.getAttributes())
				.wrap(() -> conversation.receive(message.getPayload(), message.getPayloadLength(), message.isLast()))
				.run();
		}
	}

	@Override
	protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
		SocketConversation conversation = conversation(session);
		if (conversation != null) {
			conversation.end(SocketEnd.invalid("A message must be text"));
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable failure) {
		// A client that is gone, which is told once more when the socket is closed.
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		if (session.getAttributes().remove(CONVERSATION) instanceof SocketConversation conversation) {
			this.host.farewell(conversation);
			conversation.closed(status.getCode());
		}
	}

	private static @Nullable SocketConversation conversation(WebSocketSession session) {
		return (session.getAttributes().get(CONVERSATION) instanceof SocketConversation one) ? one : null;
	}

}
