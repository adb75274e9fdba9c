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
 */
record Expansion(Collection<String> frontier, @Nullable Collection<String> among) {

	/** How many relations of one kind and direction can be followed from a thing. */
	static final int CROWD = 200;

	/** How many steps are looked at together. */
	static final int MOST = 10_000;

	/**
	 * The parameters of a statement. The lists stand in a map: a statement is planned
	 * anew for each magnitude of a list that is a parameter of its own.
	 */
	Map<String, Object> parameters() {
		Map<String, @Nullable Object> step = new HashMap<>();
		step.put("frontier", List.copyOf(this.frontier));
		step.put("among", (this.among != null) ? List.copyOf(this.among) : null);
		return Map.of("step", step, "enough", CROWD + 1, "rows", MOST + 1);
	}

}
