package org.linli.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How far one gets from an end of a way that is looked for. It never goes through the
 * other end.
 */
final class Side {

	private final Thing origin;

	private final String other;

	private final Map<String, Thing> things = new HashMap<>();

	private final Map<String, Integer> distances = new HashMap<>();

	private final Map<String, Set<Step>> arrivals = new HashMap<>();

	private Map<String, Thing> frontier;

	private int depth;

	/**
	 * A side that is still at its end.
	 * @param other id of the other end
	 */
	Side(Thing origin, String other) {
		this.origin = origin;
		this.other = other;
		this.things.put(origin.id(), origin);
		this.distances.put(origin.id(), 0);
		this.frontier = Map.of(origin.id(), origin);
	}

	Thing origin() {
		return this.origin;
	}

	/** The things that are farthest, from which it goes on. */
	Collection<Thing> frontier() {
		return this.frontier.values();
	}

	/** Ids of all things that it got to. */
	Set<String> known() {
		return this.distances.keySet();
	}

	/** How many steps away a thing is; null if it did not get there. */
	@Nullable Integer distance(String id) {
		return this.distances.get(id);
	}

	Thing thing(String id) {
		Thing thing = this.things.get(id);
		if (thing == null) {
			throw new IllegalArgumentException("Nobody got to " + id);
		}
		return thing;
	}

	/** The steps by which it got to a thing. */
	Set<Step> arrivals(String id) {
		return this.arrivals.getOrDefault(id, Set.of());
	}

	/** Takes what of some steps leads on from the frontier to something farther. */
	void take(List<Step> steps) {
		for (Step step : steps) {
			String id = step.to().id();
			if (this.frontier.containsKey(step.from())
					&& this.distances.getOrDefault(id, this.depth + 1) == this.depth + 1) {
				this.distances.put(id, this.depth + 1);
				this.things.put(id, step.to());
				this.arrivals.computeIfAbsent(id, (one) -> new HashSet<>()).add(step);
			}
		}
	}

	/** Goes on to what it took last. */
	void advance() {
		this.depth++;
		Map<String, Thing> next = new HashMap<>();
		this.distances.forEach((id, distance) -> {
			if (distance == this.depth && !id.equals(this.other)) {
				next.put(id, thing(id));
			}
		});
		this.frontier = next;
	}

}
