package org.linli.graphql;

import java.util.List;

/**
 * Why a mutation changed nothing: a rule about content or state that the caller can mend.
 *
 * @param code which rule
 * @param path where in the input, such as {@code ["input", "title"]}
 * @param values what fills the gaps of the message
 */
public record UserError(UserErrorCode code, List<String> path, List<Object> values) {

	public static UserError of(UserErrorCode code, List<String> path, Object... values) {
		return new UserError(code, path, List.of(values));
	}

}
