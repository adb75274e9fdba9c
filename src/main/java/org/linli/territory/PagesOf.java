package org.linli.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource;
import org.linli.security.Viewer;

/**
 * Pages of what belongs to many parents, within the viewer's scope, by two statements of
 * a store.
 *
 * @param <T> what is listed
 * @param <F> the filter of the field
 * @param scope the part of the place tree in which the viewer sees such rows
 * @param rows finds the rows of each parent
 * @param totals counts them
 */
public record PagesOf<T, F extends @Nullable Object>(Function<GraphQLContext, Scope> scope, Find<List<T>, F> rows,
		Find<Integer, F> totals) implements PageSource<T> {

	/** Pages of what is seen by the home of people. */
	public PagesOf(Find<List<T>, F> rows, Find<Integer, F> totals) {
		this(Viewer::scope, rows, totals);
	}

	/** Pages of what is seen by the place of an engagement. */
	public static <T, F extends @Nullable Object> PagesOf<T, F> engagements(Find<List<T>, F> rows,
			Find<Integer, F> totals) {
		return new PagesOf<>(Viewer::engagements, rows, totals);
	}

	/** Pages of a field that has no filter. */
	public static <T> PagesOf<T, @Nullable Object> all(FindAll<T> rows, CountAll totals) {
		return new PagesOf<>((scope, parents, filter, page) -> rows.find(scope, parents, page),
				(scope, parents, filter, page) -> totals.count(scope, parents));
	}

	@Override
	public Found<T> find(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
			PageRequest page) {
		Scope visible = this.scope.apply(context);
		return new Found<>(this.rows.find(visible, parents, cast(filter), page),
				page.counted() ? this.totals.find(visible, parents, cast(filter), page) : Map.of());
	}

	@SuppressWarnings({ "unchecked", "NullAway" })
	private F cast(@Nullable Object filter) {
		return (F) filter;
	}

	/** Answers something for each of many parents. */
	@FunctionalInterface
	public interface Find<R, F extends @Nullable Object> {

		Map<String, R> find(Scope scope, Collection<String> parents, F filter, PageRequest page);

	}

	/** Finds the rows of each of many parents. */
	@FunctionalInterface
	public interface FindAll<T> {

		Map<String, List<T>> find(Scope scope, Collection<String> parents, PageRequest page);

	}

	/** Counts the rows of each of many parents. */
	@FunctionalInterface
	public interface CountAll {

		Map<String, Integer> count(Scope scope, Collection<String> parents);

	}

}
