package org.linli.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.dataloader.DataLoader;
import org.linli.graphql.Loaders;
import org.linli.network.RollUp.Part;
import org.linli.security.Viewer;
import org.linli.territory.Territory;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RollUpController {

	private final RollUpGraph graph;

	RollUpController(RollUpGraph graph, Loaders loaders) {
		this.graph = graph;
		loaders.<Asked, RollUp>register("rollUps", this::load);
	}

	@SchemaMapping(typeName = "Territory")
	CompletableFuture<RollUp> rollUp(Territory territory, DataFetchingFieldSelectionSet selection,
			DataLoader<Asked, RollUp> rollUps) {
		Set<Part> parts = Stream.of(Part.values())
			.filter((part) -> selection.contains(part.field()))
			.collect(Collectors.toUnmodifiableSet());
		return rollUps.load(new Asked(territory.id(), parts))
			.thenApply((found) -> (found != null) ? found : RollUp.NOTHING);
	}

	private Map<Asked, RollUp> load(Set<Asked> keys, GraphQLContext context) {
		Map<Asked, RollUp> found = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(Asked::parts)).forEach((parts, group) -> {
			List<String> places = group.stream().map(Asked::place).toList();
			this.graph.of(Viewer.scope(context), Viewer.engagements(context), places, parts)
				.forEach((place, rollUp) -> found.put(new Asked(place, parts), rollUp));
		});
		return found;
	}

	/** What of a place one field of the document asks for. */
	record Asked(String place, Set<Part> parts) {
	}

}
