package org.linli.graphql;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Answers a cursor of another parent's list like any other that does not belong to the
 * list.
 */
@Component
class ForeignCursorResolver extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (!(ex instanceof ForeignCursor)) {
			return null;
		}
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.ValidationError)
			.message("%s (field %s)", ForeignCursor.MESSAGE, environment.getField().getName())
			.extensions(Map.of("code", "BAD_CURSOR"))
			.build();
	}

}
