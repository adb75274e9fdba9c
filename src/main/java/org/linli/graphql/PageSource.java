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
public interface PageSource<T> {

	/**
	 * The rows of each parent, at most {@link PageRequest#limit()} each, in the order of
	 * their positions.
	 */
	Map<String, List<T>> rows(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
			PageRequest page);

	/** How many rows each parent has in all. */
	Map<String, Integer> totals(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
			PageRequest page);

	/** Where a row stands. */
	Position position(T row);

}
