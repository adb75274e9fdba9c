package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody was answered.
 *
 * @param body data and errors
 */
record Answer(Map<String, Object> body) {

	@Nullable Object data() {
		return this.body.get("data");
	}

	/** The data of a request that was not refused whole. */
	Map<?, ?> fields() {
		return (Map<?, ?>) Objects.requireNonNull(data());
	}

	/** The errors, none if there are none. */
	List<Map<?, ?>> errors() {
		return (this.body.get("errors") instanceof List<?> errors)
				? errors.stream().<Map<?, ?>>map((error) -> (Map<?, ?>) error).toList() : List.of();
	}

	/** The names on the paths of the fields that were forbidden, without indices. */
	List<List<String>> forbidden() {
		return errors().stream()
			.filter((error) -> "FORBIDDEN".equals(code(error)))
			.map(Answer::path)
			.distinct()
			.toList();
	}

	/** The errors that nobody foresaw. */
	List<Map<?, ?>> internal() {
		return errors().stream().filter((error) -> "INTERNAL_ERROR".equals(String.valueOf(code(error)))).toList();
	}

	/** The errors that nobody foresaw, and requests that were refused whole. */
	List<Map<?, ?>> faults() {
		return Stream.concat(internal().stream(), errors().stream().filter((error) -> !error.containsKey("path")))
			.toList();
	}

	/** What the errors say, and what is said of rules that were broken. */
	List<String> messages() {
		return Stream.concat(errors().stream().map((error) -> error.get("message")), values("message").stream())
			.map(String::valueOf)
			.toList();
	}

	/** The values other than null that stand under this key, wherever in the data. */
	List<Object> values(String key) {
		return values(data(), key).toList();
	}

	private static Stream<Object> values(@Nullable Object data, String key) {
		return switch (data) {
			case Map<?, ?> fields ->
				fields.entrySet()
					.stream()
					.flatMap(
							(field) -> Stream.concat(
									(key.equals(field.getKey()) && field.getValue() != null)
											? Stream.of(field.getValue()) : Stream.of(),
									values(field.getValue(), key)));
			case List<?> list -> list.stream().flatMap((one) -> values(one, key));
			case null, default -> Stream.of();
		};
	}

	private static List<String> path(Map<?, ?> error) {
		return (error.get("path") instanceof List<?> path)
				? path.stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
	}

	/** The code of an error, or its kind where it has none. */
	private static @Nullable Object code(Map<?, ?> error) {
		return (error.get("extensions") instanceof Map<?, ?> extensions)
				? extensions.containsKey("code") ? extensions.get("code") : extensions.get("classification") : null;
	}

}
