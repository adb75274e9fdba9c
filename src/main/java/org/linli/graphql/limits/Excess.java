package org.linli.graphql.limits;

import java.util.Locale;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/**
 * What is said of a document that is too large, the same for every measure.
 */
final class Excess {

	/** The code by which clients know it. */
	static final String CODE = "LIMIT_EXCEEDED";

	private Excess() {
	}

	/**
	 * The error.
	 * @param what which limit, as settings name it
	 * @param found how much there is, or as far as it was counted
	 * @param most how much there may be
	 */
	static GraphQLError error(String what, int found, int most) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ValidationError)
			.message("The document asks for too much: %s may be at most %s, not %s", what, number(most), number(found))
			.extensions(Map.of("code", CODE, "limit", what, "most", most, "found", found))
			.build();
	}

	private static String number(int number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}
