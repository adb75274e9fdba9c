package org.linli.graphql;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a request is and what it costs at most, reckoned before anything is fetched. It
 * stands in the context of the request.
 *
 * @param kind {@code QUERY}, {@code MUTATION} or {@code SUBSCRIPTION}
 * @param name how the client calls the operation; null where it does not
 * @param nodes the most objects that the answer may hold
 * @param rootFields fields of the operation itself, each under its own name
 * @param rows how many objects the answer holds; 0 until there is one
 */
public record RequestCost(String kind, @Nullable String name, int nodes, int rootFields, int rows) {

	private static final Class<?> KEY = RequestCost.class;

	private static final Class<?> NOTE = Note.class;

	/** The cost of this request; null where it was refused before. */
	public static @Nullable RequestCost of(GraphQLContext context) {
		return context.get(KEY);
	}

	/** The same with what was found. */
	public RequestCost found(int found) {
		return new RequestCost(this.kind, this.name, this.nodes, this.rootFields, found);
	}

	/** Keeps it for those who ask later. */
	public void keep(GraphQLContext context) {
		context.put(KEY, this);
		Note note = context.get(NOTE);
		if (note != null) {
			note.cost = this;
		}
	}

	/**
	 * Where it is noted too: a request that is given up is answered in another context
	 * than that in which it was weighed.
	 */
	public static final class Note {

		private volatile @Nullable RequestCost cost;

		/** Notes what is kept in this context. */
		public void in(GraphQLContext context) {
			context.put(NOTE, this);
		}

		/** What was noted; null where the request was refused before it was weighed. */
		public @Nullable RequestCost cost() {
			return this.cost;
		}

	}

}
