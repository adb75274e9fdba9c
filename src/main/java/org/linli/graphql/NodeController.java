package org.linli.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

	private final List<NodeSource> sources;

	NodeController(List<NodeSource> sources, Loaders loaders) {
		this.sources = sources;
		loaders.<String, Object>register("nodes", this::find);
	}

	@QueryMapping
	@Nullable Object node(@Argument String id, GraphQLContext context) {
		return find(Set.of(id), context).get(id);
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids, GraphQLContext context) {
		Map<String, Object> found = find(new LinkedHashSet<>(ids), context);
		List<@Nullable Object> nodes = new ArrayList<>();
		ids.forEach((id) -> nodes.add(found.get(id)));
		return nodes;
	}

	/** An id does not tell its type, so every source is asked until all are found. */
	private Map<String, Object> find(Set<String> ids, GraphQLContext context) {
		Map<String, Object> found = new HashMap<>();
		Set<String> left = new LinkedHashSet<>(ids);
		for (NodeSource source : this.sources) {
			if (!left.isEmpty()) {
				found.putAll(source.nodes(left, context));
				left.removeAll(found.keySet());
			}
		}
		return found;
	}

}
