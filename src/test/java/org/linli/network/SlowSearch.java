package org.linli.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.SlowWeb;
import org.linli.access.SlowWeb.Edge;
import org.linli.graphql.GraphPath;
import org.linli.graphql.GraphPath.Hop;

/**
 * Finds ways and draws neighbourhoods as the schema says it, without thought for what it
 * costs: it lists every walk of up to three hops from either end.
 */
final class SlowSearch {

	private final SlowWeb web;

	private final Bounds bounds;

	/** What can be followed from each thing; several relations that are one hop once. */
	private final Map<String, Map<Leg, @Nullable LocalDate>> open = new HashMap<>();

	private final Set<String> crowded = new HashSet<>();

	SlowSearch(SlowWeb web, Bounds bounds) {
		this.web = web;
		this.bounds = bounds;
		Map<String, List<Edge>> kinds = new HashMap<>();
		for (Edge edge : web.edges()) {
			kinds.computeIfAbsent(edge.from() + " " + edge.relation() + " >", (key) -> new ArrayList<>()).add(edge);
			kinds.computeIfAbsent(edge.to() + " " + edge.relation() + " <", (key) -> new ArrayList<>()).add(edge);
		}
		kinds.forEach((key, edges) -> {
			String at = key.substring(0, key.indexOf(' '));
			if (edges.size() > bounds.crowd()) {
				this.crowded.add(at);
				return;
			}
			boolean along = key.endsWith(">");
			for (Edge edge : edges) {
				Leg leg = new Leg(along ? edge.to() : edge.from(), edge.relation(), along);
				Map<Leg, @Nullable LocalDate> legs = this.open.computeIfAbsent(at, (id) -> new HashMap<>());
				legs.put(leg, earliest(legs.get(leg), edge.since()));
			}
		});
	}

	private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

	List<GraphPath> linkage(String from, String to, int maxHops) {
		if (from.equals(to) || !this.web.holds(from) || !this.web.holds(to)) {
			return List.of();
		}
		List<List<Visit>> ahead = walks(from);
		List<List<Visit>> back = walks(to);
		for (int length = 1; length <= maxHops; length++) {
			Set<List<Visit>> ways = new HashSet<>();
			for (List<Visit> first : ahead) {
				for (List<Visit> second : back) {
					if (first.size() + second.size() - 2 == length
							&& first.getLast().id().equals(second.getLast().id())) {
						ways.add(joined(first, second));
					}
				}
			}
			if (!ways.isEmpty()) {
				return ways.stream().sorted(this::compare).limit(5).map(SlowSearch::path).toList();
			}
		}
		return List.of();
	}

	/** Every walk of up to three hops that can be followed. */
	private List<List<Visit>> walks(String from) {
		List<List<Visit>> all = new ArrayList<>(List.of(List.of(new Visit(from, "", true, null))));
		List<List<Visit>> longest = all;
		for (int i = 0; i < 3; i++) {
			List<List<Visit>> longer = new ArrayList<>();
			for (List<Visit> walk : longest) {
				this.open.getOrDefault(walk.getLast().id(), Map.of()).forEach((leg, since) -> {
					List<Visit> more = new ArrayList<>(walk);
					more.add(new Visit(leg.to(), leg.relation(), leg.along(), since));
					longer.add(more);
				});
			}
			longest = longer;
			all = Stream.concat(all.stream(), longer.stream()).toList();
		}
		return all;
	}

	/** A walk from the one end and a walk from the other, turned round, behind it. */
	private static List<Visit> joined(List<Visit> first, List<Visit> second) {
		List<Visit> way = new ArrayList<>(first);
		for (int i = second.size() - 1; i > 0; i--) {
			Visit met = second.get(i);
			way.add(new Visit(second.get(i - 1).id(), met.relation(), !met.along(), met.since()));
		}
		return way;
	}

	private int compare(List<Visit> one, List<Visit> other) {
		for (int i = 0; i < one.size(); i++) {
			int order = key(one.get(i)).compareTo(key(other.get(i)));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private String key(Visit visit) {
		return String.join("\u0000", this.web.code(visit.id()), visit.id(), visit.relation(),
				String.valueOf(visit.along()));
	}

	private static GraphPath path(List<Visit> way) {
		List<Hop> hops = new ArrayList<>();
		for (int i = 1; i < way.size(); i++) {
			hops.add(hop(way.get(i - 1).id(), way.get(i)));
		}
		return new GraphPath(hops);
	}

	private static Hop hop(String at, Visit next) {
		return next.along() ? new Hop(at, next.relation(), next.id(), next.since())
				: new Hop(next.id(), next.relation(), at, next.since());
	}

	Subgraph neighbourhood(String of, int hops) {
		if (!this.web.holds(of)) {
			return new Subgraph(List.of(), List.of(), false);
		}
		Set<String> drawn = new LinkedHashSet<>(Set.of(of));
		Map<String, Hop> joining = new LinkedHashMap<>();
		boolean truncated = false;
		Set<String> border = Set.of(of);
		for (int ring = 0; ring < hops; ring++) {
			Map<String, Set<String>> turns = new TreeMap<>();
			Map<String, Hop> met = new TreeMap<>();
			for (String at : border) {
				truncated |= this.crowded.contains(at);
				this.open.getOrDefault(at, Map.of()).forEach((leg, since) -> {
					if (!drawn.contains(leg.to())) {
						turns.computeIfAbsent(leg.relation() + " " + leg.along(), (key) -> new TreeSet<>())
							.add(this.web.code(leg.to()) + " " + leg.to());
					}
					Hop hop = hop(at, new Visit(leg.to(), leg.relation(), leg.along(), since));
					met.put(String.join("\u0000", this.web.code(hop.from()), hop.from(), hop.relationship(),
							this.web.code(hop.to()), hop.to()), hop);
				});
			}
			border = new LinkedHashSet<>(inTurns(turns, this.bounds.things() - drawn.size()));
			drawn.addAll(border);
			truncated |= met.values().stream().anyMatch((hop) -> !drawn.containsAll(Set.of(hop.from(), hop.to())));
			met.forEach((key, hop) -> {
				if (drawn.contains(hop.from()) && drawn.contains(hop.to())) {
					joining.putIfAbsent(key, hop);
				}
			});
		}
		return new Subgraph(List.copyOf(drawn), joining.values().stream().limit(this.bounds.hops()).toList(),
				truncated || joining.size() > this.bounds.hops());
	}

	private static List<String> inTurns(Map<String, Set<String>> turns, int room) {
		List<String> taken = new ArrayList<>();
		boolean more = true;
		while (more) {
			more = false;
			for (Set<String> waiting : turns.values()) {
				String next = waiting.stream()
					.map((one) -> one.substring(one.lastIndexOf(' ') + 1))
					.filter((id) -> !taken.contains(id))
					.findFirst()
					.orElse(null);
				if (next != null && taken.size() < room) {
					taken.add(next);
					more = true;
				}
			}
		}
		return taken;
	}

	/** What leads on from a thing. */
	private record Leg(String to, String relation, boolean along) {
	}

	/** A thing on a walk, and how one came there. */
	private record Visit(String id, String relation, boolean along, @Nullable LocalDate since) {
	}

}
