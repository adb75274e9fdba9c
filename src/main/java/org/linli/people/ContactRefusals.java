package org.linli.people;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Says why clear data of a person are not shown.
 */
@Component
class ContactRefusals extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (!(ex instanceof ContactRefused refused)) {
			return null;
		}
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.DataFetchingException)
			.message(String.valueOf(refused.getMessage()))
			.extensions(Map.of("code", refused.reason().name()))
			.build();
	}

}
