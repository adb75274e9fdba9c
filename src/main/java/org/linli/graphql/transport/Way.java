package org.linli.graphql.transport;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/**
 * By which way over HTTP something is asked, and what kinds of operations may come by it.
 *
 * @param changing whether it may change something: by POST, not by GET
 * @param stream whether it is answered as a stream of events, in which alone a
 * subscription can be; anything else is one event of it
 * @param brief whether it is as short as a message over a WebSocket must be: what a
 * subscription asks for is kept as long as it lasts
 */
record Way(boolean changing, boolean stream, boolean brief) {

	/** Why an operation may not come by this way; null if it may. */
	@Nullable GraphQLError refusal(Operation operation) {
		return switch (operation) {
			case QUERY -> null;
			case MUTATION -> this.changing ? null : error(Fault.MUTATION_NEEDS_POST);
			case SUBSCRIPTION -> refusal();
		};
	}

	private @Nullable GraphQLError refusal() {
		if (!this.stream) {
			return error(Fault.SUBSCRIPTION_NEEDS_STREAM);
		}
		return this.brief ? null : error(Fault.BODY_TOO_LARGE);
	}

	private static GraphQLError error(Fault fault) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.OperationNotSupported)
			.message(fault.message())
			.extensions(Map.of("code", fault.name()))
			.build();
	}

}
