package org.linli.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * Lists what belongs to each of many parents.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface PageSource<T> {

	/** Finds the rows of each parent, and how many it has if the page is counted. */
	Found<T> find(GraphQLContext context, Collection<String> parents, @Nullable Object filter, PageRequest page);

	/**
	 * What was found, by the ids of the parents; a parent without rows may be left out.
	 *
	 * @param rows at most {@link PageRequest#limit()} rows each, in the order of their
	 * positions
	 * @param totals how many rows each has in all
	 */
	record Found<T>(Map<String, List<T>> rows, Map<String, Integer> totals) {
	}

}
