package org.linli.traffic;

import java.time.Duration;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/**
 * Why nothing is done for a request now, and when it may be sent again.
 */
enum Busy {

	/** The viewer asked too much in too short a time. */
	RATE_LIMITED("You ask more than you may in this time; ask again later"),

	/** Too many of the viewer's requests are being answered. */
	TOO_MANY_AT_ONCE("Too many of your requests are being answered; ask again when one has ended"),

	/** The instance answers as many requests as it can. */
	TOO_BUSY("The server answers as many requests as it can; ask again soon");

	private final String message;

	Busy(String message) {
		this.message = message;
	}

	/**
	 * The error, with {@code retryAfter} in whole seconds.
	 * @param wait how long it takes until the same request may be answered
	 */
	GraphQLError error(Duration wait) {
		long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("%s", this.message)
			.extensions(Map.of("code", name(), "retryAfter", seconds))
			.build();
	}

}
