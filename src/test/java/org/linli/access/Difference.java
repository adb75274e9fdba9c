package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where two answers differ first.
 */
final class Difference {

	private Difference() {
	}

	/** Where and how; null if they are equal. */
	static @Nullable String between(@Nullable Object expected, @Nullable Object found, String path) {
		if (Objects.equals(expected, found)) {
			return null;
		}
		if (expected instanceof Map<?, ?> one && found instanceof Map<?, ?> other
				&& one.keySet().equals(other.keySet())) {
			return one.keySet()
				.stream()
				.map((key) -> between(one.get(key), other.get(key), path + "/" + key))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}
		if (expected instanceof List<?> one && found instanceof List<?> other && one.size() == other.size()) {
			for (int i = 0; i < one.size(); i++) {
				String difference = between(one.get(i), other.get(i), path + "/" + i);
				if (difference != null) {
					return difference;
				}
			}
		}
		return "%s is %s, not %s".formatted(path, found, expected);
	}

}
