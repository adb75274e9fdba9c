package org.linli.graphql.limits;

import java.util.Collection;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;

/**
 * How deep a document asks for lists inside lists of what the schema says of itself.
 * Tools ask for one: the fields of a type, the types of an interface. One inside another
 * multiplies, to an answer of megabytes for a document of a line.
 */
final class SchemaQuestions {

	/** As deep as tools ask. */
	static final int MOST = 1;

	private static final String TYPE = "__Type";

	private static final Set<String> LISTS = Set.of("fields", "inputFields", "enumValues", "interfaces",
			"possibleTypes");

	private SchemaQuestions() {
	}

	/** How many lists of a type lie in each other, at most. */
	static int depth(Collection<ExecutableNormalizedField> fields) {
		int depth = 0;
		for (ExecutableNormalizedField field : fields) {
			boolean list = LISTS.contains(field.getName()) && field.getObjectTypeNames().contains(TYPE);
			depth = Math.max(depth, depth(field.getChildren()) + (list ? 1 : 0));
		}
		return depth;
	}

}
