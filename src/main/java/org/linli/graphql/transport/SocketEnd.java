package org.linli.graphql.transport;

/**
 * Why a socket is closed: codes below 2000 are those of WebSocket itself, all others
 * those of the protocol {@code graphql-transport-ws} and of those who use it.
 *
 * @param code tells programs
 * @param reason tells people, in a few words
 */
record SocketEnd(int code, String reason) {

	/** The server stops; another one, or the same, will be there soon. */
	static final SocketEnd GOING_AWAY = new SocketEnd(1001, "Going away");

	static final SocketEnd TOO_LONG = new SocketEnd(1009, "Message too long");

	/** A client that does not keep to the pace would not keep to it the next time. */
	static final SocketEnd FLOOD = new SocketEnd(1008, "Too many messages");

	static final SocketEnd FULL = new SocketEnd(1013, "Too many sockets, try again later");

	/** Who somebody is cannot be found out now. */
	static final SocketEnd UNAVAILABLE = new SocketEnd(1013, "Try again later");

	static final SocketEnd FULL_FOR_VIEWER = new SocketEnd(1013, "Too many sockets of this viewer, try again later");

	/** Subscriptions go on after the last cursor that was read. */
	static final SocketEnd SLOW = new SocketEnd(1013, "Too slow, go on after the last cursor");

	/** Subscriptions go on after the last cursor that was read. */
	static final SocketEnd FULL_OF_ANSWERS = new SocketEnd(1013, "Too many answers are being sent, try again later");

	static final SocketEnd UNAUTHORIZED = new SocketEnd(4401, "Unauthorized");

	static final SocketEnd PROTOCOL = new SocketEnd(4406, "Subprotocol not acceptable");

	static final SocketEnd INIT_TIMEOUT = new SocketEnd(4408, "Connection initialisation timeout");

	static final SocketEnd TOO_MANY_INITS = new SocketEnd(4429, "Too many initialisation requests");

	/** What clients call it when their own server has stopped to answer. */
	static final SocketEnd SILENT = new SocketEnd(4499, "Terminated");

	static final SocketEnd FAILED = new SocketEnd(4500, "Internal server error");

	/** A message that the protocol does not know. */
	static SocketEnd invalid(String reason) {
		return new SocketEnd(4400, reason);
	}

	/** The id of an operation that is in flight. */
	static SocketEnd known(String id) {
		return new SocketEnd(4409, "Subscriber for " + id + " already exists");
	}

}
