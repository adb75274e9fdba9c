package org.linli.graphql.transport;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * GraphQL over HTTP, by the letter of its specification of September 2026: what comes is
 * read strictly, what is asked runs as over every other transport, and status and headers
 * say how it went.
 */
@Component
class HttpEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(HttpEndpoint.class);

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST);

	private static final String ALLOWED = "GET, POST";

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final RequestReader reader;

	private final WebGraphQlHandler handler;

	private final EventStreams streams;

	private final Delivery delivery;

	private final AnswerRoom room;

	private final SocketSettings sockets;

	private final JsonMapper mapper;

	HttpEndpoint(RequestReader reader, WebGraphQlHandler handler, EventStreams streams, Delivery delivery,
			AnswerRoom room, SocketSettings sockets, JsonMapper mapper) {
		this.reader = reader;
		this.handler = handler;
		this.streams = streams;
		this.delivery = delivery;
		this.room = room;
		this.sockets = sockets;
		this.mapper = mapper;
	}

	ServerResponse answer(ServerRequest request) throws IOException {
		if (HttpMethod.OPTIONS.equals(request.method())) {
			return ServerResponse.status(HttpStatus.NO_CONTENT).header(HttpHeaders.ALLOW, ALLOWED).build();
		}
		if (!METHODS.contains(request.method())) {
			return refusal(Fault.METHOD_NOT_ALLOWED, Representation.JSON).header(HttpHeaders.ALLOW, ALLOWED)
				.body(json(Fault.METHOD_NOT_ALLOWED.body()));
		}
		Representation representation = Representation.JSON;
		try {
			representation = Representation.preferred(request.headers().header(HttpHeaders.ACCEPT));
			return run(request, this.reader.read(request), representation);
		}
		catch (Unreadable ex) {
			return refusal(Fault.BAD_REQUEST, representation).body(json(Fault.BAD_REQUEST.body(ex.reason())));
		}
		catch (Refused ex) {
			return refusal(ex.fault(), representation).headers((headers) -> headers.putAll(ex.headers()))
				.body(json(ex.fault().body(ex.reason())));
		}
	}

	private ServerResponse run(ServerRequest request, GraphQlRequest asked, Representation representation) {
		WebGraphQlRequest known = known(request, asked);
		boolean stream = representation == Representation.EVENTS;
		boolean brief = request.servletRequest().getContentLengthLong() <= this.sockets.message().toBytes();
		Way way = new Way(!HttpMethod.GET.equals(request.method()), stream, brief);
		known.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Way.class, way)).build());
		Mono<WebGraphQlResponse> response = this.handler.handleRequest(known);
		return stream ? streamed(Objects.requireNonNull(response.block()))
				: ServerResponse.async(response.map((one) -> written(one, representation)).toFuture());
	}

	/**
	 * Whoever shall ask again later, or in another way, is told so by the status: a
	 * stream that ends at once would be asked for again at once.
	 */
	private ServerResponse streamed(WebGraphQlResponse response) {
		return Outcome.of(response, Representation.JSON).endsStreams() ? written(response, Representation.JSON)
				: this.streams.stream(response);
	}

	/**
	 * The request as interceptors know it, without what stands in a query of the address.
	 */
	private WebGraphQlRequest known(ServerRequest request, GraphQlRequest asked) {
		URI address = UriComponentsBuilder.fromUri(request.uri()).replaceQuery(null).build(true).toUri();
		return new WebGraphQlRequest(address, request.headers().asHttpHeaders(), new LinkedMultiValueMap<>(),
				request.remoteAddress().orElse(null), request.attributes(), asked, this.ids.generateId().toString(),
				LocaleContextHolder.getLocale());
	}

	/**
	 * It is written when it is sent: what nobody comes to send takes no room for ever.
	 */
	private ServerResponse written(WebGraphQlResponse response, Representation representation) {
		Outcome outcome = Outcome.of(response, representation);
		AtomicReference<@Nullable WebGraphQlResponse> found = new AtomicReference<>(response);
		return ServerResponse.status(outcome.status()).headers((headers) -> {
			headers.putAll(response.getResponseHeaders());
			headers.putAll(outcome.headers());
			headers.set(HttpHeaders.CONTENT_TYPE, representation.contentType());
		}).build((request, answer) -> {
			deliver(found, representation, request, answer);
			return null;
		});
	}

	/** What was found is forgotten once it is written. */
	private void deliver(AtomicReference<@Nullable WebGraphQlResponse> found, Representation representation,
			HttpServletRequest request, HttpServletResponse response) {
		try (Answer answer = answer(found, representation, response)) {
			response.setContentLength(answer.length());
			this.delivery.send(response.getOutputStream(), answer);
		}
		catch (IOException ex) {
			logger.debug("A reader of an answer has gone, or reads too slowly", ex);
			Gate.cut(request);
		}
	}

	private Answer answer(AtomicReference<@Nullable WebGraphQlResponse> found, Representation representation,
			HttpServletResponse response) throws IOException {
		WebGraphQlResponse known = Objects.requireNonNull(found.getAndSet(null));
		Answer answer = Answer.written(this.room, ConnectionOwner.of(known.getExecutionInput().getGraphQLContext()),
				(output) -> this.mapper.writeValue(output, known.toMap()));
		GraphQLError refusal = answer.refusal();
		if (refusal == null) {
			return answer;
		}
		WebGraphQlResponse told = new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(known.getExecutionInput(),
				ExecutionResult.newExecutionResult().addError(refusal).build()));
		Outcome outcome = Outcome.of(told, representation);
		response.setStatus(outcome.status().value());
		outcome.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
		return answer.instead(json(told.toMap()));
	}

	/** A refusal is told in JSON to those who wait for a stream, too. */
	private static ServerResponse.BodyBuilder refusal(Fault fault, Representation representation) {
		Representation told = (representation == Representation.EVENTS) ? Representation.JSON : representation;
		return ServerResponse.status(fault.status()).header(HttpHeaders.CONTENT_TYPE, told.contentType());
	}

	private byte[] json(Map<String, ? extends @Nullable Object> answer) {
		return this.mapper.writeValueAsBytes(answer);
	}

}
