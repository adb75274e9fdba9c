package org.linli.graph;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that becomes nodes and relations when it is loaded. Each feature has rows for
 * what it keeps; files, the demonstration and tests all load through them.
 */
public interface GraphRow {

	void addTo(GraphBatch batch);

	/** Properties by name; null stands for absent. */
	static Map<String, @Nullable Object> properties(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			properties.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return properties;
	}

}
