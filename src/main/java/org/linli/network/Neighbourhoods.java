package org.linli.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.GraphPath.Hop;

import org.springframework.stereotype.Component;

/**
 * Draws what lies around a thing, ring by ring.
 */
@Component
class Neighbourhoods {

	private final Web web;

	Neighbourhoods(Web web) {
		this.web = web;
	}

	/**
	 * What lies around a thing.
	 * @param hops how far
	 */
	Subgraph of(Scope scope, String id, int hops) {
		Thing centre = this.web.standing(scope, List.of(id)).get(id);
		if (centre == null) {
			return Subgraph.EMPTY;
		}
		Drawing drawing = new Drawing(centre, this.web.bounds());
		for (int ring = 1; ring <= hops && !drawing.border.isEmpty(); ring++) {
			drawing.add(this.web.from(scope, drawing.border, null));
		}
		return drawing.subgraph();
	}

	/** A drawing that grows. */
	private static final class Drawing {

		private final Map<String, Thing> things = new LinkedHashMap<>();

		private final Map<Relation, List<Step>> relations = new LinkedHashMap<>();

		private final Bounds bounds;

		private Collection<Thing> border;

		private boolean truncated;

		Drawing(Thing centre, Bounds bounds) {
			this.bounds = bounds;
			this.things.put(centre.id(), centre);
			this.border = List.of(centre);
		}

		/** The next ring; one of more than is looked at is left out whole. */
		void add(Reached reached) {
			this.truncated |= reached.crowded() || reached.tooMany();
			List<Step> steps = reached.tooMany() ? List.of() : reached.steps();
			this.border = fairly(steps);
			this.border.forEach((thing) -> this.things.put(thing.id(), thing));
			Map<Relation, List<Step>> ring = new TreeMap<>(Relation.ORDER);
			for (Step step : steps) {
				Thing from = Objects.requireNonNull(this.things.get(step.from()));
				if (this.things.containsKey(step.to().id())) {
					ring.computeIfAbsent(Relation.of(from, step), (one) -> new ArrayList<>()).add(step);
				}
				else {
					this.truncated = true;
				}
			}
			ring.forEach(this.relations::putIfAbsent);
		}

		/** New things as far as there is room, of each relation in turn the next. */
		private Collection<Thing> fairly(List<Step> steps) {
			Map<String, TreeSet<Thing>> waiting = new TreeMap<>();
			steps.stream()
				.filter((step) -> !this.things.containsKey(step.to().id()))
				.forEach((step) -> waiting
					.computeIfAbsent(step.relation() + " " + step.along(), (one) -> new TreeSet<>())
					.add(step.to()));
			Set<Thing> taken = new LinkedHashSet<>();
			while (!waiting.isEmpty()) {
				for (TreeSet<Thing> next : waiting.values()) {
					next.removeAll(taken);
					if (this.things.size() + taken.size() == this.bounds.things()) {
						return taken;
					}
					if (!next.isEmpty()) {
						taken.add(next.removeFirst());
					}
				}
				waiting.values().removeIf(TreeSet::isEmpty);
			}
			return taken;
		}

		Subgraph subgraph() {
			List<Hop> hops = this.relations.entrySet()
				.stream()
				.limit(this.bounds.hops())
				.map((one) -> one.getKey().hop(one.getValue()))
				.toList();
			return new Subgraph(List.copyOf(this.things.keySet()), hops,
					this.truncated || this.relations.size() > this.bounds.hops());
		}

	}

	/** A relation between two things, whichever end it was met from. */
	private record Relation(Thing from, String relation, Thing to) {

		private static final Comparator<Relation> ORDER = Comparator.comparing(Relation::from)
			.thenComparing(Relation::relation)
			.thenComparing(Relation::to);

		static Relation of(Thing origin, Step step) {
			return step.along() ? new Relation(origin, step.relation(), step.to())
					: new Relation(step.to(), step.relation(), origin);
		}

		Hop hop(List<Step> steps) {
			@Nullable LocalDate since = steps.stream()
				.map(Step::since)
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.orElse(null);
			return new Hop(this.from.id(), this.relation, this.to.id(), since);
		}

	}

}
