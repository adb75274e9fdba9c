package org.linli.graphql.transport;

import java.io.IOException;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletResponse;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The framework's way to stream events, of answers that are streams all of them: what is
 * no subscription, or is refused, is one event with all that was answered. Left to
 * itself, the framework would write such an answer to its log and send a message of its
 * own.
 */
@Component
class EventStreams extends GraphQlSseHandler {

	EventStreams(WebGraphQlHandler handler, GraphQlProperties properties) {
		super(handler, properties.getHttp().getSse().getTimeout(), properties.getHttp().getSse().getKeepAlive());
	}

	/** Streams what is answered. */
	ServerResponse stream(ServerRequest request, Mono<WebGraphQlResponse> response) {
		return prepareResponse(request, response.map(EventStreams::streamed).doOnSubscribe((subscription) -> flush()));
	}

	private static WebGraphQlResponse streamed(WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher<?>) {
			return response;
		}
		ExecutionResult whole = response.getExecutionResult();
		return response.transform((builder) -> builder.data(Flux.just(whole)));
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
