package org.linli.security;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.linli.graph.DatabaseUnavailable;
import org.linli.graph.DeadlineExceeded;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asks a database that does not answer so, by a code, and nothing about
 * what lies behind. It may be asked again, for a change with the same key.
 */
@Component
class DatabaseRefusals extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		return (ex instanceof DatabaseUnavailable known) ? error(GraphqlErrorBuilder.newError(environment), known)
				: null;
	}

	/** The error for a request of which nothing could be done. */
	static GraphQLError error(DatabaseUnavailable ex) {
		return error(GraphqlErrorBuilder.newError(), ex);
	}

	private static GraphQLError error(GraphqlErrorBuilder<?> error, DatabaseUnavailable ex) {
		if (ex instanceof DeadlineExceeded) {
			return error.errorType(ErrorType.ExecutionAborted)
				.message("It takes longer than a request may; ask for less, or again, for a change with the same "
						+ "idempotency key")
				.extensions(Map.of("code", "DEADLINE_EXCEEDED"))
				.build();
		}
		return error.errorType(ErrorType.DataFetchingException)
			.message("The database does not answer; ask again, for a change with the same idempotency key")
			.extensions(Map.of("code", "DATABASE_UNAVAILABLE"))
			.build();
	}

}
