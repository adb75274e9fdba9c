package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource;
import org.linli.graphql.Position;
import org.linli.security.Viewer;

/**
 * Pages of what belongs to many parents, by two statements of a store.
 *
 * @param <T> what is listed
 * @param <F> the filter of the field
 * @param rows finds the rows of each parent
 * @param totals counts them
 * @param at where a row stands
 */
record PagesOf<T, F extends @Nullable Object>(Find<List<T>, F> rows, Find<Integer, F> totals,
		Function<T, Position> at) implements PageSource<T> {

	@Override
	public Map<String, List<T>> rows(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
			PageRequest page) {
		return this.rows.find(Viewer.scope(context), parents, cast(filter), page);
	}

	@Override
	public Map<String, Integer> totals(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
			PageRequest page) {
		return this.totals.find(Viewer.scope(context), parents, cast(filter), page);
	}

	@Override
	public Position position(T row) {
		return this.at.apply(row);
	}

	@SuppressWarnings({ "unchecked", "NullAway" })
	private F cast(@Nullable Object filter) {
		return (F) filter;
	}

	/** Answers something for each of many parents. */
	@FunctionalInterface
	interface Find<R, F extends @Nullable Object> {

		Map<String, R> find(Scope scope, Collection<String> parents, F filter, PageRequest page);

	}

}
