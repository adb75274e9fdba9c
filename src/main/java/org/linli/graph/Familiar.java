package org.linli.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this server did before, and how long what it does may take by that. A database
 * that was away may have been started anew and has forgotten its plans: then all is
 * unknown again.
 */
final class Familiar {

	private final Deadlines deadlines;

	/** After which return of the database each was done. */
	private final Map<String, Integer> done = new ConcurrentHashMap<>();

	Familiar(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	/** The deadline: a longer one for what has to be planned. */
	Duration patience(String what, Duration deadline) {
		boolean known = this.done.getOrDefault(what, -1) == this.deadlines.returns();
		return known ? deadline : Deadlines.unknown(deadline);
	}

	/** It was done. */
	void add(String what) {
		this.done.put(what, this.deadlines.returns());
	}

}
