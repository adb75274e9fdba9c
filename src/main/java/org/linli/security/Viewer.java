package org.linli.security;

import graphql.GraphQLContext;
import org.linli.graph.Scope;

/**
 * Who asks. One stands in the context of every request, its scope beside it under the
 * name {@code scope}.
 *
 * @param name who it is
 * @param role what it may do, by the name of the role
 * @param demonstration whether it is the built-in viewer of a server without identities
 * @param scope what it may see
 */
public record Viewer(String name, String role, boolean demonstration, Scope scope) {

	static final String KEY = "viewer";

	static final String SCOPE = "scope";

	/** The scope of the viewer of this request. */
	public static Scope scope(GraphQLContext context) {
		Scope scope = context.get(SCOPE);
		if (scope == null) {
			throw new IllegalStateException("A request without a viewer");
		}
		return scope;
	}

}
