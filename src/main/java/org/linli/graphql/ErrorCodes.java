package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every error a stable {@code extensions.code}, so that no client has to read
 * messages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorCodes implements WebGraphQlInterceptor {

	private static final String CODE = "code";

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.map((response) -> response.getErrors().isEmpty() ? response : response.transform((builder) -> builder
				.errors(response.getExecutionResult().getErrors().stream().map(ErrorCodes::coded).toList())));
	}

	private static GraphQLError coded(GraphQLError error) {
		Map<String, Object> extensions = error.getExtensions();
		if (extensions != null && extensions.containsKey(CODE)) {
			return error;
		}
		Map<String, Object> more = new HashMap<>((extensions != null) ? extensions : Map.of());
		more.put(CODE, code(error.getErrorType()));
		return GraphqlErrorBuilder.newError()
			.errorType(error.getErrorType())
			.message("%s", error.getMessage())
			.locations((error.getLocations() != null) ? error.getLocations() : List.of())
			.path((error.getPath() != null) ? error.getPath() : List.of())
			.extensions(more)
			.build();
	}

	private static String code(ErrorClassification classification) {
		if (classification == ErrorType.InvalidSyntax) {
			return "GRAPHQL_PARSE_FAILED";
		}
		if (classification == ErrorType.ValidationError) {
			return "GRAPHQL_VALIDATION_FAILED";
		}
		if (classification == ErrorType.OperationNotSupported) {
			return "OPERATION_RESOLUTION_FAILURE";
		}
		return (classification != null) ? String.valueOf(classification) : "INTERNAL_ERROR";
	}

}
