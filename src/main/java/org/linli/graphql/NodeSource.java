package org.linli.graphql;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import graphql.GraphQLContext;

/**
 * Finds the things of one kind by their opaque ids, for {@code node} and {@code nodes}.
 *
 * @param label the label that they have in the graph
 * @param visibility by what they are seen
 * @param find answers the visible ones among some ids, by id
 */
public record NodeSource(String label, Visibility visibility,
		BiFunction<Set<String>, GraphQLContext, Map<String, ?>> find) {

}
