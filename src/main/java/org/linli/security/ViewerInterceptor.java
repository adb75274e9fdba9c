package org.linli.security;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.ErrorType;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.SubscriptionExecutionStrategy;
import org.jspecify.annotations.Nullable;
import org.linli.graph.DatabaseUnavailable;
import org.linli.graphql.ConnectionOwner;
import org.linli.graphql.TryLater;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Puts who asks into the context of every request, over every transport. A request over
 * HTTP was looked at by the filters before; a WebSocket brings its token in
 * {@code connection_init}, or else in its handshake, and is closed without one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ViewerInterceptor implements WebSocketGraphQlInterceptor {

	private static final String SESSION = Session.class.getName();

	private static final GraphQLError UNAUTHENTICATED = GraphqlErrorBuilder.newError()
		.errorType(ErrorType.ValidationError)
		.message("A valid token of the issuer is needed")
		.extensions(Map.of("code", "UNAUTHENTICATED"))
		.build();

	private final JwtDecoder tokens;

	private final Grants grants;

	private final IdentitySettings settings;

	private final Refusals refusals;

	private final Clock clock;

	ViewerInterceptor(JwtDecoder tokens, Grants grants, IdentitySettings settings, Refusals refusals, Clock clock) {
		this.tokens = tokens;
		this.grants = grants;
		this.settings = settings;
		this.refusals = refusals;
		this.clock = clock;
	}

	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
		String token = token(payload);
		if (token == null) {
			return session.getPrincipal()
				.map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.flatMap((principal) -> shookHands(session, principal.orElse(null)));
		}
		try {
			know(session, session(this.tokens.decode(token)));
			return Mono.empty();
		}
		catch (BadJwtException ex) {
			return Mono.error(new UnknownViewer());
		}
		catch (JwtException ex) {
			// Nobody can say whether it is a good one.
			return Mono.error(new TryLater(ex));
		}
	}

	/** Without a token behind it, a socket is whoever shook hands. */
	private Mono<Object> shookHands(WebSocketSessionInfo session, @Nullable Principal principal) {
		if (principal instanceof Authentication authentication && authentication.getPrincipal() instanceof Jwt token) {
			know(session, session(token));
			return Mono.empty();
		}
		return this.settings.demonstration() ? Mono.empty() : Mono.error(new UnknownViewer());
	}

	private static void know(WebSocketSessionInfo socket, Session session) {
		socket.getAttributes().put(SESSION, session);
		socket.getAttributes().put(ConnectionOwner.KEY, owner(session));
	}

	private static ConnectionOwner owner(Session session) {
		return (session.account() != null) ? new ConnectionOwner(session.account().id(), false)
				: ConnectionOwner.ANYBODY;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Session session = (request instanceof WebSocketGraphQlRequest socket)
				? (Session) socket.getSessionInfo().getAttributes().get(SESSION) : session();
		if (session == null && this.settings.demonstration()) {
			session = new Session(null, Instant.MAX, this.grants, this.clock);
		}
		Viewer viewer;
		try {
			viewer = (session != null) ? session.viewer() : null;
		}
		catch (DatabaseUnavailable ex) {
			return Mono.just(refusal(request, DatabaseRefusals.error(ex)));
		}
		if (session == null || viewer == null) {
			return Mono.just(refusal(request, UNAUTHENTICATED));
		}
		Map<String, Object> context = new HashMap<>(viewer.context());
		context.put(Session.KEY, session);
		context.put(ConnectionOwner.KEY, owner(session));
		// Who listens hears of one thing after the other, and goes on after the last.
		context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return chain.next(request)
			.doOnNext((response) -> this.refusals.keep(response.getExecutionInput().getGraphQLContext()))
			.onErrorResume(DatabaseUnavailable.class, (ex) -> Mono.just(refusal(request, DatabaseRefusals.error(ex))));
	}

	private @Nullable Session session() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Jwt token) ? session(token) : null;
	}

	private Session session(Jwt token) {
		Account account = new Account(this.settings.issuer(), Objects.requireNonNull(token.getSubject()));
		return new Session(account, Objects.requireNonNull(token.getExpiresAt()), this.grants, this.clock);
	}

	private static @Nullable String token(Map<String, Object> payload) {
		return payload.entrySet()
			.stream()
			.filter((entry) -> "authorization".equalsIgnoreCase(entry.getKey()))
			.map((entry) -> String.valueOf(entry.getValue()))
			.map((value) -> value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7).strip() : "")
			.findFirst()
			.orElse(null);
	}

	private static WebGraphQlResponse refusal(WebGraphQlRequest request, GraphQLError error) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResultImpl.newExecutionResult().addError(error).build()));
	}

	/** Closes a WebSocket with code 4401. */
	private static final class UnknownViewer extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnknownViewer() {
			super("A valid token of the issuer is needed", null, false, false);
		}

	}

}
