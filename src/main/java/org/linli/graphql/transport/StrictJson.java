package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
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

	/**
	 * Braces, names and values, many times as many as the largest input of the schema
	 * has: an empty object of two bytes takes fifty in memory.
	 */
	private static final int MOST_TOKENS = 20_000;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).build())
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
		catch (StreamConstraintsException ex) {
			throw new Unreadable(
					what + " holds more values, or deeper in each other, than a request needs" + place(ex));
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
