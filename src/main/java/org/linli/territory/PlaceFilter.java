package org.linli.territory;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PageRequest;

/**
 * Which places a list holds.
 *
 * @param level code of a level; null for all
 * @param text what the name contains, whatever its case; null for all
 */
record PlaceFilter(@Nullable String level, @Nullable String text) {

	/** The parameters of a statement that lists in the order of path and code. */
	Map<String, Object> parameters(PageRequest page) {
		Map<String, Object> parameters = page.parameters("level", (this.level != null) ? ":" + this.level : null);
		parameters.put("text", (this.text != null) ? this.text.strip() : null);
		return parameters;
	}

}
