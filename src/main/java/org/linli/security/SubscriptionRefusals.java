package org.linli.security;

import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.linli.graph.DatabaseUnavailable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;

/**
 * Says why a subscription ended, by a code.
 */
@Component
class SubscriptionRefusals implements SubscriptionExceptionResolver {

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable exception) {
		if (exception instanceof AccessEnded) {
			return Mono.just(List.of(error("ACCESS_ENDED", "The access on which this subscription rests has ended")));
		}
		if (exception instanceof TooManySubscriptions) {
			return Mono.just(List.of(error("TOO_MANY_SUBSCRIPTIONS", "This viewer listens to too much at a time")));
		}
		if (Exceptions.isOverflow(exception)) {
			return Mono
				.just(List.of(error("TOO_SLOW", "Too many events are waiting; subscribe again after the last cursor")));
		}
		if (exception instanceof DatabaseUnavailable known) {
			return Mono.just(List.of(DatabaseRefusals.error(known)));
		}
		return Mono.empty();
	}

	private static GraphQLError error(String code, String message) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message(message)
			.extensions(Map.of("code", code))
			.build();
	}

}
