package org.linli.security;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Says for whom a field is that was refused.
 */
@Component
class FieldRefusals extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		return (ex instanceof FieldRefused refused) ? GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.DataFetchingException)
			.message("%s", refused.getMessage())
			.extensions(Map.of("code", "FORBIDDEN"))
			.build() : null;
	}

}
