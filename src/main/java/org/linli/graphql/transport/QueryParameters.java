package org.linli.graphql.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a GET asks from the query of its address. An empty optional parameter is as
 * good as none.
 */
final class QueryParameters {

	private QueryParameters() {
	}

	/**
	 * The parameters, in the shape of a body.
	 * @throws Unreadable if they cannot be read, or one stands twice
	 */
	static Map<String, @Nullable Object> body(@Nullable String query) {
		Map<String, String> texts = texts((query != null) ? query : "");
		Map<String, @Nullable Object> body = new HashMap<>(texts);
		for (String name : new String[] { "variables", "extensions" }) {
			String json = texts.get(name);
			if (json != null) {
				body.put(name, "null".equals(json) ? null : StrictJson.object(json, "'" + name + "'"));
			}
		}
		return body;
	}

	private static Map<String, String> texts(String query) {
		Map<String, String> texts = new HashMap<>();
		for (String part : query.split("&", -1)) {
			int middle = part.indexOf('=');
			String value = (middle < 0) ? "" : decode(part.substring(middle + 1));
			if (!value.isEmpty() && texts.put(decode(part.substring(0, middle)), value) != null) {
				throw new Unreadable("A parameter must not stand twice");
			}
		}
		return texts;
	}

	private static String decode(String part) {
		try {
			// Read as bytes first: the decoder would replace what is not UTF-8.
			return Utf8.text(URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1),
					"The query of the address");
		}
		catch (IllegalArgumentException ex) {
			throw new Unreadable("The query of the address is not encoded as it must be");
		}
	}

}
