package org.linli.graphql;

import graphql.GraphQLContext;

/**
 * To whom an open connection belongs. Whoever knows puts it among the attributes of the
 * connection and into the context of each request; whoever counts reads it there.
 *
 * @param name tells one viewer from another, and nothing else
 * @param shared whether it stands for all who come without a name of their own
 */
public record ConnectionOwner(String name, boolean shared) {

	/** Where it stands among the attributes of a connection, and in a context. */
	public static final String KEY = ConnectionOwner.class.getName();

	/** Nobody in particular. */
	public static final ConnectionOwner ANYBODY = new ConnectionOwner("", true);

	/** Who asks a request. */
	public static ConnectionOwner of(GraphQLContext context) {
		return context.getOrDefault(KEY, ANYBODY);
	}

}
