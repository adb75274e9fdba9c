package org.linli.network;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Says that a search was given up, which is no answer that there is nothing.
 */
@Component
class TooWideResolver extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (!(ex instanceof TooWide)) {
			return null;
		}
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.DataFetchingException)
			.message("%s", ex.getMessage())
			.extensions(Map.of("code", "TOO_WIDE"))
			.build();
	}

}
