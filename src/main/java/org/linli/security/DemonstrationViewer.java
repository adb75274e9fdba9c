package org.linli.security;

import java.util.Map;

import org.linli.graph.Scope;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Lets everybody look at the whole demonstration, as the built-in planner. The server
 * listens on the loopback address only.
 */
@Component
class DemonstrationViewer implements WebGraphQlInterceptor {

	private static final Viewer PLANNER = new Viewer("demonstration", "PLANNER", true, Scope.everything());

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput((input,
				builder) -> builder.graphQLContext(Map.of(Viewer.KEY, PLANNER, Viewer.SCOPE, PLANNER.scope())).build());
		return chain.next(request);
	}

}
