package org.linli.graphql;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath.Hop;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Hop")
class GraphPathController {

	@SchemaMapping
	CompletableFuture<@Nullable Object> from(Hop hop, DataLoader<String, Object> nodes) {
		return nodes.load(hop.from()).thenApply((node) -> node);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Object> to(Hop hop, DataLoader<String, Object> nodes) {
		return nodes.load(hop.to()).thenApply((node) -> node);
	}

}
