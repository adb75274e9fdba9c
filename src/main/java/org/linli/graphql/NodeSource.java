package org.linli.graphql;

import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;

/**
 * Finds the things of one kind by their opaque ids, for {@code node} and {@code nodes}.
 */
public interface NodeSource {

	/** The visible ones among these ids, by id. */
	Map<String, ?> nodes(Set<String> ids, GraphQLContext context);

}
