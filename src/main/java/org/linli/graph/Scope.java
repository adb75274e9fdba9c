package org.linli.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What part of the place tree somebody may see: a minimal set of disjoint subtrees, each
 * named by the {@code scopePath} of its root. Every statement takes one, so nobody can
 * forget it.
 *
 * @param self whose scope it is, by the id of the account; empty for nobody's
 * @param prefixes the paths of the subtrees' roots, each empty (everything) or ending in
 * {@code /}, sorted, none inside another
 * @param own the same for where the account sees what it submitted itself
 */
public record Scope(String self, List<String> prefixes, List<String> own) {

	/** Sorts behind every character that occurs in a path. */
	private static final char LAST = '\uffff';

	private static final Scope EVERYTHING = of("");

	public Scope {
		prefixes = minimal(prefixes);
		own = minimal(own);
	}

	public static Scope everything() {
		return EVERYTHING;
	}

	public static Scope of(String... paths) {
		return nobodys(List.of(paths));
	}

	private static Scope nobodys(List<String> paths) {
		return new Scope("", paths, List.of());
	}

	/** Whether a node with this path lies inside. */
	public boolean covers(String scopePath) {
		return this.prefixes.stream().anyMatch(scopePath::startsWith);
	}

	/**
	 * What both this scope and the subtree below {@code scopePath} cover, as nobody's
	 * own; empty where they do not meet.
	 */
	public Scope within(String scopePath) {
		List<String> common = new ArrayList<>();
		for (String prefix : this.prefixes) {
			if (scopePath.startsWith(prefix)) {
				common.add(scopePath);
			}
			else if (prefix.startsWith(scopePath)) {
				common.add(prefix);
			}
		}
		return nobodys(common);
	}

	/** What both this scope and any of these subtrees cover, as nobody's own. */
	public Scope within(Collection<String> scopePaths) {
		return nobodys(scopePaths.stream().flatMap((path) -> within(path).prefixes.stream()).toList());
	}

	/**
	 * The scope as half-open ranges of paths {@code {from, to}}, for a statement that
	 * takes a second scope beside its first.
	 */
	public List<Map<String, String>> ranges() {
		return ranges(this.prefixes);
	}

	/**
	 * The parameters of a statement with those that every statement finds: {@code $scope}
	 * and {@code $ownScope}, the scope as half-open ranges of paths {@code {from, to}}
	 * for predicates that an index on {@code scopePath} answers in order, {@code $self}
	 * and {@code $today}.
	 * @throws IllegalArgumentException if the statement's own have such a name: what it
	 * means would be lost
	 */
	Map<String, Object> parameters(LocalDate today, Map<String, ?> own) {
		Map<String, Object> all = new HashMap<>(Map.of("scope", ranges(this.prefixes), "ownScope", ranges(this.own),
				"self", this.self, "today", today));
		own.forEach((name, value) -> {
			if (all.containsKey(name)) {
				throw new IllegalArgumentException(
						"A parameter has the name of one that every statement finds: " + name);
			}
			all.put(name, value);
		});
		return all;
	}

	private static List<Map<String, String>> ranges(List<String> paths) {
		return paths.stream().map((prefix) -> Map.of("from", prefix, "to", prefix + LAST)).toList();
	}

	private static List<String> minimal(List<String> paths) {
		List<String> kept = new ArrayList<>();
		for (String path : new TreeSet<>(paths)) {
			if (!path.isEmpty() && !path.endsWith("/")) {
				throw new IllegalArgumentException("A scope path ends in '/', this one does not: " + path);
			}
			if (kept.stream().noneMatch(path::startsWith)) {
				kept.add(path);
			}
		}
		return List.copyOf(kept);
	}

}
