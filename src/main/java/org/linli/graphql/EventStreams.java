package org.linli.graphql;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers as a stream of events what is asked for as one. Only subscriptions are: the
 * framework would carry out anything else in full, write all that it found to its log,
 * and answer with nothing but a message of its own. Whatever is refused is one event with
 * the errors and their codes.
 */
@Configuration(proxyBeanMethods = false)
class EventStreams {

	/** Marks what is answered as a stream. */
	private static final String KEY = EventStreams.class.getName();

	private static final GraphQLError REFUSAL = GraphqlErrorBuilder.newError()
		.errorType(ErrorType.OperationNotSupported)
		.message("Only a subscription is answered as a stream of events; ask with Accept: application/json")
		.extensions(Map.of("code", "SUBSCRIPTION_NEEDED"))
		.build();

	@Bean
	GraphQlSseHandler eventStreamHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
		return new Streaming(handler, properties.getHttp().getSse());
	}

	@Bean
	WebGraphQlInterceptor streamedRequests() {
		return (request, chain) -> {
			if (request.getAttributes().containsKey(KEY)) {
				request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(KEY, true)).build());
			}
			return chain.next(request);
		};
	}

	@Bean
	SimplePerformantInstrumentation streamedSubscriptions() {
		return new OnlySubscriptions();
	}

	/** Refuses before anything is fetched, and nothing is changed. */
	private static final class OnlySubscriptions extends SimplePerformantInstrumentation {

		@Override
		public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
				InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
			ExecutionContext context = parameters.getExecutionContext();
			if (context.getGraphQLContext().hasKey(KEY)
					&& context.getOperationDefinition().getOperation() != Operation.SUBSCRIPTION) {
				throw new AbortExecutionException(List.of(REFUSAL));
			}
			return super.beginExecuteOperation(parameters, state);
		}

	}

	/** The framework's way to stream, of answers that are streams all of them. */
	private static final class Streaming extends GraphQlSseHandler {

		Streaming(WebGraphQlHandler handler, GraphQlProperties.Sse streams) {
			super(handler, streams.getTimeout(), streams.getKeepAlive());
		}

		@Override
		public ServerResponse handleRequest(ServerRequest request) throws ServletException {
			request.attributes().put(KEY, true);
			return super.handleRequest(request);
		}

		@Override
		protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
			return super.prepareResponse(request,
					response.map(Streaming::streamed).doOnSubscribe((subscription) -> flush()));
		}

		private static WebGraphQlResponse streamed(WebGraphQlResponse response) {
			if (response.getData() instanceof Publisher<?>) {
				return response;
			}
			ExecutionResult refused = ExecutionResult.newExecutionResult()
				.errors(response.getExecutionResult().getErrors())
				.build();
			return response.transform((builder) -> builder.data(Flux.just(refused)));
		}

		/**
		 * Who listens shall know at once that the server does, however long all is still.
		 */
		private static void flush() {
			HttpServletResponse response = (RequestContextHolder
				.getRequestAttributes() instanceof ServletRequestAttributes request) ? request.getResponse() : null;
			if (response != null) {
				try {
					response.flushBuffer();
				}
				catch (IOException ex) {
					// Who has gone is noticed by the first event that cannot be sent.
				}
			}
		}

	}

}
