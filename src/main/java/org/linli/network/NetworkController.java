package org.linli.network;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.linli.graph.Scope;
import org.linli.graphql.GraphPath;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class NetworkController {

	private final Linkages linkages;

	private final Neighbourhoods neighbourhoods;

	NetworkController(Linkages linkages, Neighbourhoods neighbourhoods) {
		this.linkages = linkages;
		this.neighbourhoods = neighbourhoods;
	}

	@QueryMapping
	List<GraphPath> linkage(@Argument String from, @Argument String to, @Argument int maxHops,
			@ContextValue Scope scope) {
		return this.linkages.between(scope, from, to, maxHops);
	}

	@QueryMapping
	Subgraph neighbourhood(@Argument String of, @Argument int hops, @ContextValue Scope scope) {
		return this.neighbourhoods.of(scope, of, hops);
	}

	@SchemaMapping
	CompletableFuture<List<Object>> nodes(Subgraph subgraph, DataLoader<String, Object> nodes) {
		return nodes.loadMany(subgraph.nodes());
	}

}
