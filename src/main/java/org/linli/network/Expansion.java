package org.linli.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What to look for around some things.
 *
 * @param frontier ids of the things
 * @param among ids of the only things to which steps are wanted; null for all
 * @param bounds how much is looked at
 */
record Expansion(Collection<String> frontier, @Nullable Collection<String> among, Bounds bounds) {

	/**
	 * The parameters of a statement. The lists stand in a map: a statement is planned
	 * anew for each magnitude of a list that is a parameter of its own.
	 */
	Map<String, Object> parameters() {
		Map<String, @Nullable Object> step = new HashMap<>();
		step.put("frontier", List.copyOf(this.frontier));
		step.put("among", (this.among != null) ? List.copyOf(this.among) : null);
		return Map.of("step", step, "enough", this.bounds.crowd() + 1, "rows", this.bounds.most() + 1);
	}

}
