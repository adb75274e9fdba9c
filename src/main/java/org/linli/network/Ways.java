package org.linli.network;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath;
import org.linli.graphql.GraphPath.Hop;

/**
 * The shortest ways between two sides that met, without listing all of them: only steps
 * that lead to the other end are followed, in the order of what they lead to, until
 * enough ways are told.
 */
final class Ways {

	/** How many are told. */
	static final int TOLD = 5;

	private final Side ahead;

	private final Side back;

	private final int length;

	/** The steps from the first end that lead to where the sides meet. */
	private final Map<String, Set<Step>> leading = new HashMap<>();

	private final List<GraphPath> told = new ArrayList<>();

	Ways(Side ahead, Side back, int length) {
		this.ahead = ahead;
		this.back = back;
		this.length = length;
		Deque<String> open = new ArrayDeque<>(ahead.known().stream().filter(this::meetsAt).toList());
		Set<String> seen = new HashSet<>(open);
		while (!open.isEmpty()) {
			for (Step step : ahead.arrivals(open.pop())) {
				this.leading.computeIfAbsent(step.from(), (id) -> new HashSet<>()).add(step);
				if (seen.add(step.from())) {
					open.add(step.from());
				}
			}
		}
	}

	/** How long the shortest ways are; null if the sides did not meet. */
	static @Nullable Integer shortest(Side ahead, Side back) {
		return ahead.known()
			.stream()
			.filter((id) -> back.distance(id) != null)
			.map((id) -> sum(ahead, back, id))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static int sum(Side ahead, Side back, String id) {
		return Objects.requireNonNull(ahead.distance(id)) + Objects.requireNonNull(back.distance(id));
	}

	private boolean meetsAt(String id) {
		return this.back.distance(id) != null && sum(this.ahead, this.back, id) == this.length;
	}

	/** The first ones, in the order of the codes along them. */
	List<GraphPath> told() {
		Thing from = this.ahead.origin();
		follow(from, new Known(true, meetsAt(from.id())), new ArrayList<>());
		return this.told;
	}

	private void follow(Thing at, Known known, List<Hop> way) {
		if (way.size() == this.length) {
			this.told.add(new GraphPath(List.copyOf(way)));
			return;
		}
		onward(at, known).forEach((onward, found) -> {
			if (this.told.size() < TOLD) {
				way.add(onward.hop(at, found.since));
				follow(onward.to(), found.known, way);
				way.removeLast();
			}
		});
	}

	/** Where the ways lead on from a thing, in order. */
	private Map<Onward, Found> onward(Thing at, Known known) {
		Map<Onward, Found> all = new TreeMap<>(Onward.ORDER);
		if (known.ahead()) {
			for (Step step : this.leading.getOrDefault(at.id(), Set.of())) {
				all.computeIfAbsent(new Onward(step.to(), step.relation(), step.along()), (one) -> new Found())
					.add(new Known(true, meetsAt(step.to().id())), step.since());
			}
		}
		if (known.back()) {
			for (Step step : this.back.arrivals(at.id())) {
				all.computeIfAbsent(new Onward(this.back.thing(step.from()), step.relation(), !step.along()),
						(one) -> new Found())
					.add(new Known(false, true), step.since());
			}
		}
		return all;
	}

	/**
	 * From which ends one gets to a place on a way.
	 *
	 * @param ahead from the first
	 * @param back from the last
	 */
	private record Known(boolean ahead, boolean back) {
	}

	/** What several steps that are one hop say of it. */
	private static final class Found {

		private Known known = new Known(false, false);

		private @Nullable LocalDate since;

		void add(Known more, @Nullable LocalDate day) {
			this.known = new Known(this.known.ahead() || more.ahead(), this.known.back() || more.back());
			this.since = (this.since == null || (day != null && day.isBefore(this.since))) ? day : this.since;
		}

	}

	/**
	 * A hop to somewhere.
	 *
	 * @param to where
	 * @param relation by which relation
	 * @param along whether in its direction
	 */
	private record Onward(Thing to, String relation, boolean along) {

		private static final Comparator<Onward> ORDER = Comparator.comparing(Onward::to)
			.thenComparing(Onward::relation)
			.thenComparing(Onward::along);

		Hop hop(Thing at, @Nullable LocalDate since) {
			return this.along ? new Hop(at.id(), this.relation, this.to.id(), since)
					: new Hop(this.to.id(), this.relation, at.id(), since);
		}

	}

}
