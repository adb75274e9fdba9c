package org.linli.traffic;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Work;
import org.linli.graphql.Documents;
import org.linli.graphql.RequestCost;
import org.linli.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Writes one line for each operation, refused ones too, as pairs of key and value: what
 * it was, what came of it, how long it took and what it cost, and in which roles somebody
 * asked. It says nothing of who asked, of what and of whom.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperationLog implements WebGraphQlInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(OperationLog.class);

	private static final String NOTHING = "-";

	private final Documents documents;

	OperationLog(Documents documents) {
		this.documents = documents;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.defer(() -> {
			long begin = System.nanoTime();
			RequestCost.Note note = new RequestCost.Note();
			request.configureExecutionInput((input, builder) -> {
				note.in(input.getGraphQLContext());
				return input;
			});
			return chain.next(request)
				.doOnNext((response) -> write(request, response, note.cost(), System.nanoTime() - begin));
		});
	}

	private void write(WebGraphQlRequest request, WebGraphQlResponse response, @Nullable RequestCost cost, long nanos) {
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		// What was not weighed may be known all the same.
		Documents.Asked known = (cost == null) ? this.documents.asked(request.getDocument(), request.getOperationName())
				: null;
		Work work = context.get(Work.KEY);
		logger.atInfo()
			.addKeyValue("document", this.documents.label(name(request, cost, known)))
			.addKeyValue("kind", (cost != null) ? cost.kind() : (known != null) ? known.kind() : NOTHING)
			.addKeyValue("transport", (request instanceof WebSocketGraphQlRequest) ? "WEBSOCKET" : "HTTP")
			.addKeyValue("outcome", outcome(response))
			.addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(nanos))
			.addKeyValue("statements", (work != null) ? work.statements() : 0)
			.addKeyValue("rows", (work != null) ? work.rows() : 0)
			.addKeyValue("cost", (cost != null) ? cost.nodes() : 0)
			.addKeyValue("roles", roles(Viewer.present(context)))
			.log("operation");
	}

	private static @Nullable String name(WebGraphQlRequest request, @Nullable RequestCost cost,
			Documents.@Nullable Asked known) {
		if (cost != null) {
			return cost.name();
		}
		return (known != null) ? known.name() : request.getOperationName();
	}

	/** The code of the first error, or that there is none. */
	private static String outcome(WebGraphQlResponse response) {
		return response.getErrors()
			.stream()
			.map(ResponseError::getExtensions)
			.map((extensions) -> String.valueOf(extensions.get("code")))
			.findFirst()
			.orElse("OK");
	}

	private static String roles(@Nullable Viewer viewer) {
		String roles = (viewer != null)
				? viewer.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("+")) : "";
		return roles.isEmpty() ? NOTHING : roles;
	}

}
