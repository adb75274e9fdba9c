package org.linli.graphql.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.graphql.ConnectionOwner;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers as a stream of events. What is no subscription, or is refused, is one event
 * with all that was answered.
 */
@Component
class EventStreams {

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

	private final JsonMapper mapper;

	private final Duration keepAlive;

	private final Delivery delivery;

	private final AnswerRoom room;

	EventStreams(JsonMapper mapper, GraphQlProperties properties, Delivery delivery, AnswerRoom room) {
		this.mapper = mapper;
		this.keepAlive = Objects.requireNonNullElse(properties.getHttp().getSse().getKeepAlive(), KEEP_ALIVE);
		this.delivery = delivery;
		this.room = room;
	}

	/** Streams what is answered, on the thread of the request. */
	ServerResponse stream(WebGraphQlResponse response) {
		ConnectionOwner owner = ConnectionOwner.of(response.getExecutionInput().getGraphQLContext());
		return ServerResponse.ok().headers((headers) -> {
			headers.putAll(response.getResponseHeaders());
			headers.set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE);
		}).build((request, answer) -> {
			write(results(response), owner, request, answer);
			return null;
		});
	}

	private void write(Flux<Map<String, Object>> results, ConnectionOwner owner, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		EventStream stream = new EventStream(this.mapper, this.keepAlive, this.delivery, this.room, owner);
		results.subscribe(stream);
		if (!stream.isWritten(response.getOutputStream())) {
			Gate.cut(request);
		}
	}

	private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher<?> publisher) {
			return Flux.from(publisher).cast(ExecutionResult.class).map(ExecutionResult::toSpecification);
		}
		return Flux.just(response.getExecutionResult().toSpecification());
	}

}
