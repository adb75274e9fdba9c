package org.linli.graphql.transport;

/**
 * What came is no request of GraphQL; the message says to the client what is wrong.
 */
final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** The code by which clients know it. */
	static final String CODE = "BAD_REQUEST";

	private final String reason;

	Unreadable(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	/** What is wrong, in words for the client. */
	String reason() {
		return this.reason;
	}

}
