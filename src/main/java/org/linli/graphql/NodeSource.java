package org.linli.graphql;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import graphql.GraphQLContext;

/**
 * Finds the things of one kind by their opaque ids, for {@code node} and {@code nodes}.
 *
 * @param label the label that they have in the graph
 * @param find answers the visible ones among some ids, by id
 */
public record NodeSource(String label, BiFunction<Set<String>, GraphQLContext, Map<String, ?>> find) {

}
