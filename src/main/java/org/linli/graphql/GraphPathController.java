package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath.Hop;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class GraphPathController {

	private final PathSentences sentences;

	GraphPathController(PathSentences sentences) {
		this.sentences = sentences;
	}

	@SchemaMapping
	CompletableFuture<String> sentence(GraphPath path, @Argument Lang lang, DataLoader<String, Object> nodes) {
		List<String> ids = path.hops().stream().flatMap((hop) -> Stream.of(hop.from(), hop.to())).distinct().toList();
		return nodes.loadMany(ids).thenApply((found) -> {
			Map<String, Object> known = new HashMap<>();
			for (int i = 0; i < ids.size(); i++) {
				known.put(ids.get(i), found.get(i));
			}
			return this.sentences.of(path, known, lang);
		});
	}

	@SchemaMapping
	CompletableFuture<@Nullable Object> from(Hop hop, DataLoader<String, Object> nodes) {
		return nodes.load(hop.from()).thenApply((node) -> node);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Object> to(Hop hop, DataLoader<String, Object> nodes) {
		return nodes.load(hop.to()).thenApply((node) -> node);
	}

}
