package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import org.jspecify.annotations.Nullable;
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
public class ErrorCodes implements WebGraphQlInterceptor {

	private static final String CODE = "code";

	/** Where a word begins inside a name. */
	private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	private static final String UNRESOLVED = "OPERATION_RESOLUTION_FAILURE";

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.map((response) -> response.getErrors().isEmpty() ? response : response.transform((builder) -> builder
				.errors(response.getExecutionResult().getErrors().stream().map(ErrorCodes::coded).toList())));
	}

	/** The error as clients are told it, over every transport. */
	public static GraphQLError coded(GraphQLError error) {
		Map<String, Object> extensions = new HashMap<>(
				(error.getExtensions() != null) ? error.getExtensions() : Map.of());
		extensions.putIfAbsent(CODE, code(error));
		return GraphqlErrorBuilder.newError()
			.errorType(classification(error.getErrorType(), String.valueOf(extensions.get(CODE))))
			.message("%s", Wording.of(error))
			.locations(present(error.getLocations()))
			.path(present(error.getPath()))
			.extensions(extensions)
			.build();
	}

	/**
	 * What went wrong inside the server is told by its code, not by the name of a class.
	 */
	private static ErrorClassification classification(ErrorClassification classification, String code) {
		return (classification == ErrorType.DataFetchingException) ? ErrorClassification.errorClassification(code)
				: classification;
	}

	/** A place that is not known is left out, and not told as an empty one. */
	private static <T> @Nullable List<T> present(@Nullable List<T> place) {
		return (place != null && !place.isEmpty()) ? place : null;
	}

	private static String code(GraphQLError error) {
		ErrorClassification classification = error.getErrorType();
		// It counts as a mistake in the document, which may well be without one.
		if (error instanceof UnknownOperationException) {
			return UNRESOLVED;
		}
		if (classification == ErrorType.InvalidSyntax) {
			return "GRAPHQL_PARSE_FAILED";
		}
		if (classification == ErrorType.ValidationError) {
			return "GRAPHQL_VALIDATION_FAILED";
		}
		if (classification == ErrorType.OperationNotSupported) {
			return UNRESOLVED;
		}
		return (classification != null && classification != ErrorType.DataFetchingException)
				? inCapitals(String.valueOf(classification)) : "INTERNAL_ERROR";
	}

	/** As all codes are written: what the library calls {@code ThisOrThat} too. */
	private static String inCapitals(String name) {
		return WORD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
	}

}
