package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Puts what was found into the messages of the protocol: what is refused as a whole is
 * {@code error}, and whatever has data is {@code next}, with {@code complete} behind the
 * last.
 */
@Component
class SocketAnswers {

	private static final Logger logger = LoggerFactory.getLogger(SocketAnswers.class);

	private static final GraphQLError BUSY = error(ErrorType.ExecutionAborted, "TOO_MANY_OPERATIONS",
			"Too many operations are in flight on this socket");

	/** What failed inside is told to nobody, over a socket or as a stream. */
	static final GraphQLError FAILED = error(ErrorType.DataFetchingException, "INTERNAL_ERROR", "The operation failed");

	private final SocketCodec codec;

	private final AnswerRoom room;

	SocketAnswers(SocketCodec codec, AnswerRoom room) {
		this.codec = codec;
		this.room = room;
	}

	/** The messages, of which each is made when the one before is gone. */
	Flux<SocketAnswer> of(String id, Mono<WebGraphQlResponse> response) {
		return response.flatMapMany((one) -> of(id, one)).onErrorResume((ex) -> Mono.just(failure(id, ex)));
	}

	/** The answer to a question that is one too many. */
	String busy(String id) {
		return this.codec.error(id, List.of(BUSY));
	}

	private Flux<SocketAnswer> of(String id, WebGraphQlResponse response) {
		Object data = response.getData();
		if (data instanceof Publisher<?> publisher) {
			return answered(id,
					Flux.from(publisher)
						.cast(ExecutionResult.class)
						.map((result) -> next(id, result.toSpecification())));
		}
		boolean refused = data == null && SocketStreams.asked(response.getExecutionInput());
		if (refused || !response.getExecutionResult().isDataPresent()) {
			return Flux.just(refusal(id, response.getExecutionResult().getErrors()));
		}
		return answered(id, Flux.just(next(id, response.toMap())));
	}

	/** With {@code complete} behind all, unless the last one says already that it is. */
	private Flux<SocketAnswer> answered(String id, Flux<SocketAnswer> answers) {
		return answers.concatWith(Mono.fromSupplier(() -> complete(id))).takeUntil(SocketAnswer::last);
	}

	private SocketAnswer next(String id, Map<String, Object> result) {
		String text = this.codec.next(id, result);
		return (text.length() <= this.room.longest()) ? new SocketAnswer(text, false)
				: refusal(id, List.of(Answer.tooLong(this.room)));
	}

	private SocketAnswer complete(String id) {
		return new SocketAnswer(this.codec.complete(id), true);
	}

	private SocketAnswer refusal(String id, List<GraphQLError> errors) {
		return new SocketAnswer(this.codec.error(id, errors), true);
	}

	private SocketAnswer failure(String id, Throwable ex) {
		if (ex instanceof SubscriptionPublisherException told) {
			return refusal(id, told.getErrors());
		}
		if (ex instanceof AbortExecutionException) {
			// An event came while its listener left: nobody reads this, and nothing
			// failed.
			logger.debug("An operation over a WebSocket was cancelled", ex);
			return refusal(id, List.of(FAILED));
		}
		logger.error("An operation over a WebSocket failed", ex);
		return refusal(id, List.of(FAILED));
	}

	/** What is told of a request that cannot be asked in this way. */
	String refused(String id, Refused refused) {
		return this.codec.error(id,
				List.of(error(ErrorType.ValidationError, refused.fault().name(), refused.reason())));
	}

	private static GraphQLError error(ErrorType type, String code, String message) {
		return GraphqlErrorBuilder.newError().errorType(type).message(message).extensions(Map.of("code", code)).build();
	}

}
