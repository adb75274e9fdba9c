package org.linli.graphql;

import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells what exists, visible or not, so that the right source can be asked for it.
 */
public interface NodeIndex {

	/** The labels of those that exist by id: an opaque id does not say what it is. */
	Map<String, Set<String>> labels(Set<String> ids, GraphQLContext context);

	/** The id of what a register or file outside knows by a number; null if nothing. */
	@Nullable String id(String scheme, String value, GraphQLContext context);

}
