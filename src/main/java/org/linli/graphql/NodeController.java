package org.linli.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

	private final List<NodeSource> sources;

	private final NodeIndex index;

	NodeController(List<NodeSource> sources, NodeIndex index, Loaders loaders) {
		this.sources = sources;
		this.index = index;
		loaders.<String, Object>register("nodes", this::find);
	}

	@QueryMapping
	@Nullable Object node(@Argument String id, GraphQLContext context) {
		return find(Set.of(id), context).get(id);
	}

	@QueryMapping
	AccessDecision accessDecision(@Argument String id, GraphQLContext context) {
		return sources(Set.of(id), context).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().find().apply(entry.getValue(), context).containsKey(id))
			.map((entry) -> AccessDecision.allowed(entry.getKey().visibility()))
			.findFirst()
			.orElse(AccessDecision.NOT_VISIBLE);
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids, GraphQLContext context) {
		Map<String, Object> found = find(new LinkedHashSet<>(ids), context);
		List<@Nullable Object> nodes = new ArrayList<>();
		ids.forEach((id) -> nodes.add(found.get(id)));
		return nodes;
	}

	@QueryMapping
	@Nullable Object nodeByExternalCode(@Argument String scheme, @Argument String value, GraphQLContext context) {
		String id = this.index.id(scheme, value, context);
		return node((id != null) ? id : "", context);
	}

	/** Asks what the ids are, then each source for its own. */
	private Map<String, Object> find(Set<String> ids, GraphQLContext context) {
		Map<String, Object> found = new HashMap<>();
		sources(ids, context).forEach((source, own) -> found.putAll(source.find().apply(own, context)));
		return found;
	}

	/**
	 * The ids by the source that knows them. One that is nothing's is asked for as well:
	 * what is hidden takes no longer than what does not exist.
	 */
	Map<NodeSource, Set<String>> sources(Set<String> ids, GraphQLContext context) {
		Map<String, Set<String>> labels = this.index.labels(ids, context);
		return ids.stream()
			.collect(Collectors.groupingBy((id) -> source(labels.getOrDefault(id, Set.of())), Collectors.toSet()));
	}

	private NodeSource source(Set<String> labels) {
		return this.sources.stream()
			.filter((one) -> labels.contains(one.label()))
			.findFirst()
			.orElse(this.sources.getFirst());
	}

}
