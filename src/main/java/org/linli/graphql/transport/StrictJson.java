package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an object of JSON by the letter. What two readers may take for two things (a key
 * that stands twice, something behind the end) is nothing at all here.
 */
final class StrictJson {

	/** Deeper than any input of the schema. */
	private static final int DEEPEST = 100;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private StrictJson() {
	}

	/**
	 * The object that a text holds.
	 * @param text what came
	 * @param what it is called in a refusal
	 * @throws Unreadable if it holds no object
	 */
	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> object(String text, String what) {
		Object value;
		try {
			value = MAPPER.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			throw new Unreadable(what + " is no valid JSON" + place(ex));
		}
		if (value instanceof List<?>) {
			throw new Unreadable(what + " must be an object; requests are asked one at a time");
		}
		if (!(value instanceof Map<?, ?>)) {
			throw new Unreadable(what + " must be an object");
		}
		return (Map<String, @Nullable Object>) value;
	}

	/** Where, but nothing of what came: it may be personal. */
	private static String place(JacksonException ex) {
		return (ex.getLocation() != null)
				? " (line %d, column %d)".formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()) : "";
	}

}
