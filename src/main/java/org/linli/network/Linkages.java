package org.linli.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.GraphPath;

import org.springframework.stereotype.Component;

/**
 * Finds the shortest ways between two things. It goes from both ends, up to three hops
 * from each, so that a crowd can be met in the middle and is never spread out.
 */
@Component
class Linkages {

	private final Web web;

	Linkages(Web web) {
		this.web = web;
	}

	/**
	 * The first of the shortest ways, in the order of the codes along them.
	 * @param maxHops how long a way may be, at most 6
	 * @throws TooWide if more lies between them than is looked at
	 */
	List<GraphPath> between(Scope scope, String from, String to, int maxHops) {
		if (from.equals(to)) {
			return List.of();
		}
		Map<String, Thing> ends = this.web.standing(scope, List.of(from, to));
		Thing first = ends.get(from);
		Thing last = ends.get(to);
		if (first == null || last == null) {
			return List.of();
		}
		Side ahead = new Side(first, to);
		Side back = new Side(last, from);
		search(scope, ahead, back, maxHops);
		Integer length = Ways.shortest(ahead, back);
		return (length != null && length <= maxHops) ? new Ways(ahead, back, length).told() : List.of();
	}

	/**
	 * Goes on until all of the shortest ways are known. Where the sides meet, what one of
	 * them would get to by one more step may be as near: what joins them is looked for,
	 * and nothing else.
	 */
	private void search(Scope scope, Side ahead, Side back, int maxHops) {
		advance(scope, ahead, back);
		if (maxHops == 1 || meetWithin(1, ahead, back)) {
			return;
		}
		if (maxHops > 2 && !meetWithin(2, ahead, back)) {
			advance(scope, ahead, back);
			if (meetWithin(2, ahead, back)) {
				return;
			}
		}
		join(scope, ahead, back);
		if (maxHops == 6 && !meetWithin(5, ahead, back)) {
			Side nearer = (ahead.frontier().size() <= back.frontier().size()) ? ahead : back;
			Side farther = (nearer == ahead) ? back : ahead;
			advance(scope, nearer);
			farther.take(steps(scope, List.of(farther.frontier()), nearer.known()));
		}
	}

	private void advance(Scope scope, Side... sides) {
		List<Step> steps = steps(scope, Stream.of(sides).map(Side::frontier).toList(), null);
		for (Side side : sides) {
			side.take(steps);
			side.advance();
		}
	}

	/** Takes the steps that lead from either frontier to what the other side knows. */
	private void join(Scope scope, Side one, Side other) {
		Set<String> known = new HashSet<>(one.known());
		known.addAll(other.known());
		List<Step> steps = steps(scope, List.of(one.frontier(), other.frontier()), known);
		one.take(steps);
		other.take(steps);
	}

	private List<Step> steps(Scope scope, List<Collection<Thing>> frontiers, @Nullable Set<String> among) {
		Set<Thing> things = new HashSet<>();
		frontiers.forEach(things::addAll);
		if (things.size() > this.web.bounds().most()) {
			throw TooWide.relations(this.web.bounds().most());
		}
		Reached reached = this.web.from(scope, things, among);
		if (reached.tooMany()) {
			throw TooWide.relations(this.web.bounds().most());
		}
		return reached.steps();
	}

	private static boolean meetWithin(int hops, Side ahead, Side back) {
		Integer length = Ways.shortest(ahead, back);
		return length != null && length <= hops;
	}

}
