package org.linli.graphql.transport;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a client may say over a WebSocket.
 */
sealed interface SocketMessage {

	/**
	 * Says who it is.
	 *
	 * @param payload in which words; empty if none
	 */
	record Init(Map<String, Object> payload) implements SocketMessage {
	}

	/**
	 * Asks whether the server is there.
	 *
	 * @param payload what comes back with the answer
	 */
	record Ping(@Nullable Map<String, Object> payload) implements SocketMessage {
	}

	/**
	 * Says that it is there.
	 */
	record Pong() implements SocketMessage {
	}

	/**
	 * Asks for something.
	 *
	 * @param id the name of the question, which all answers carry
	 * @param payload what is asked, not looked at yet
	 */
	record Subscribe(String id, Map<String, Object> payload) implements SocketMessage {
	}

	/**
	 * Wants no more answers.
	 *
	 * @param id to which question
	 */
	record Complete(String id) implements SocketMessage {
	}

}
