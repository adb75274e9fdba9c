package org.linli.graphql;

import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;

/**
 * Tells what things are, by their opaque ids: an id does not say it.
 */
@FunctionalInterface
public interface NodeLabels {

	/** The labels of those that exist, visible or not, by id. */
	Map<String, Set<String>> labels(Set<String> ids, GraphQLContext context);

}
