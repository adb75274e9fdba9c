package org.linli.graphql.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a document may be and how much it may ask for.
 *
 * @param characters the most characters of a document
 * @param tokens the most names, numbers, strings and signs of a document
 * @param depth how deep fields may lie in each other, {@code edges} and {@code nodes} of
 * connections not counted
 * @param aliases the most fields of a document that carry a name of the client's
 * @param directives the most directives of a document
 * @param rootFields the most fields of an operation itself, fragments unfolded
 * @param fields the most fields of an operation, fragments unfolded, and again once for
 * each type of which something else is asked
 * @param nodes the most objects that an answer may hold, by {@code first} and
 * {@code @listSize}
 * @param values the most numbers, texts and the like that an answer may hold, and one
 * more for every 32 characters of a name on the way to them
 */
@ConfigurationProperties("linli.limits")
record LimitSettings(@DefaultValue("30000") int characters, @DefaultValue("2000") int tokens,
		@DefaultValue("20") int depth, @DefaultValue("30") int aliases, @DefaultValue("50") int directives,
		@DefaultValue("20") int rootFields, @DefaultValue("2000") int fields, @DefaultValue("50000") int nodes,
		@DefaultValue("500000") int values) {

	LimitSettings {
		demand("CHARACTERS", characters);
		demand("TOKENS", tokens);
		demand("DEPTH", depth);
		demand("ALIASES", aliases);
		demand("DIRECTIVES", directives);
		demand("ROOTFIELDS", rootFields);
		demand("FIELDS", fields);
		demand("NODES", nodes);
		demand("VALUES", values);
	}

	private static void demand(String name, int number) {
		if (number < 1) {
			throw new IllegalArgumentException("LINLI_LIMITS_%s must be 1 or more, not %d".formatted(name, number));
		}
	}

}
