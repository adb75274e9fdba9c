package org.linli.graphql;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a mutation changed nothing: a rule about content or state that the caller can mend.
 *
 * @param code which rule
 * @param path where in the input, such as {@code ["input", "title"]}
 * @param values what fills the gaps of the message
 */
public record UserError(UserErrorCode code, List<String> path, List<Object> values) {

	private static final int LONGEST = 64;

	public static UserError of(UserErrorCode code, List<String> path, Object... values) {
		return new UserError(code, path, Stream.of(values).map(UserError::shortened).toList());
	}

	/** What somebody sent is told again, but not at length. */
	private static Object shortened(Object value) {
		return (value instanceof String text) ? shortened(text, LONGEST) : value;
	}

	/** So many characters of a text, none of them by half. */
	static String shortened(String text, int longest) {
		return (text.codePointCount(0, text.length()) > longest)
				? text.substring(0, text.offsetByCodePoints(0, longest)) + "…" : text;
	}

}
