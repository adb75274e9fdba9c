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
 */
record Way(boolean changing, boolean stream) {

	/** Why an operation may not come by this way; null if it may. */
	@Nullable GraphQLError refusal(Operation operation) {
		return switch (operation) {
			case QUERY -> null;
			case MUTATION -> this.changing ? null : error(Fault.MUTATION_NEEDS_POST);
			case SUBSCRIPTION -> this.stream ? null : error(Fault.SUBSCRIPTION_NEEDS_STREAM);
		};
	}

	private static GraphQLError error(Fault fault) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.OperationNotSupported)
			.message(fault.message())
			.extensions(Map.of("code", fault.name()))
			.build();
	}

}
