package org.linli.graphql;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Ends what was asked by somebody who has left since. Nobody reads the answer, and it is
 * no fault of the server that would have to be looked into.
 */
@Component
class CancelledResolver extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (!(ex instanceof AbortExecutionException)) {
			return null;
		}
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.ExecutionAborted)
			.message("The request was cancelled")
			.extensions(Map.of("code", "CANCELLED"))
			.build();
	}

}
