package org.linli.graphql.transport;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * By which way over HTTP something is asked, and what kinds of operations may come by it.
 */
enum Way {

	/** By GET, which changes nothing. */
	READING,

	/** By POST. */
	ASKING,

	/**
	 * As a stream of events. Only subscriptions are: the framework would carry out
	 * anything else in full, write all that it found to its log, and answer with nothing
	 * but a message of its own.
	 */
	LISTENING;

	private static final GraphQLError SUBSCRIPTION_NEEDED = error("SUBSCRIPTION_NEEDED",
			"Only a subscription is answered as a stream of events; ask with Accept: application/json");

	/** Notes by which way a request comes. */
	void mark(WebGraphQlRequest request) {
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Way.class, this)).build());
	}

	/** Why an operation may not come by this way; null if it may. */
	@Nullable GraphQLError refusal(Operation operation) {
		if (takes(operation)) {
			return null;
		}
		if (this == LISTENING) {
			return SUBSCRIPTION_NEEDED;
		}
		Fault fault = (operation == Operation.MUTATION) ? Fault.MUTATION_NEEDS_POST : Fault.SUBSCRIPTION_NEEDS_STREAM;
		return error(fault.name(), fault.message());
	}

	private boolean takes(Operation operation) {
		return switch (operation) {
			case QUERY -> this != LISTENING;
			case MUTATION -> this == ASKING;
			case SUBSCRIPTION -> this == LISTENING;
		};
	}

	private static GraphQLError error(String code, String message) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.OperationNotSupported)
			.message(message)
			.extensions(Map.of("code", code))
			.build();
	}

}
