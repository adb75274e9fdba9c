package org.linli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Entities;
import org.linli.graph.ExternalCodes;
import org.linli.graphql.Loaders;
import org.linli.graphql.NodeIndex;
import org.linli.security.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Joins what the infrastructure packages do not know of each other.
 */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

	@Bean
	NodeIndex nodeIndex(Entities entities, ExternalCodes externalCodes) {
		return new GraphIndex(entities, externalCodes);
	}

	@Autowired
	void register(Loaders loaders, ExternalCodes externalCodes) {
		loaders.registerLists("externalCodes", (ids, context) -> externalCodes.of(Viewer.scope(context), ids));
	}

	private record GraphIndex(Entities entities, ExternalCodes externalCodes) implements NodeIndex {

		@Override
		public Map<String, Set<String>> labels(Set<String> ids, GraphQLContext context) {
			Map<String, Set<String>> labels = new HashMap<>(this.entities.labels(Viewer.scope(context), ids));
			// A built-in grant stands in no graph, and its holder sees it all the same.
			Viewer.of(context).held(ids).keySet().forEach((id) -> labels.putIfAbsent(id, Set.of("Grant")));
			return labels;
		}

		@Override
		public @Nullable String id(String scheme, String value, GraphQLContext context) {
			return this.externalCodes.id(Viewer.scope(context), scheme, value);
		}

	}

}
