package org.linli.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What part of the place tree somebody may see: a minimal set of disjoint subtrees, each
 * named by the {@code scopePath} of its root. Every statement takes one, so nobody can
 * forget it.
 *
 * @param self whose scope it is, by the id of the account, who sees what they submitted
 * themselves wherever it lies; empty for nobody's
 * @param prefixes the paths of the subtrees' roots, each empty (everything) or ending in
 * {@code /}, sorted, none inside another
 */
public record Scope(String self, List<String> prefixes) {

	/** Sorts behind every character that occurs in a path. */
	private static final char LAST = '\uffff';

	private static final Scope EVERYTHING = of("");

	public Scope {
		prefixes = minimal(prefixes);
	}

	public static Scope everything() {
		return EVERYTHING;
	}

	public static Scope of(String... paths) {
		return new Scope("", List.of(paths));
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
		return new Scope("", common);
	}

	/** What both this scope and any of these subtrees cover, as nobody's own. */
	public Scope within(Collection<String> scopePaths) {
		return new Scope("", scopePaths.stream().flatMap((path) -> within(path).prefixes.stream()).toList());
	}

	/**
	 * The scope as the parameter {@code $scope}: half-open ranges of paths, for
	 * predicates that an index on {@code scopePath} answers in order.
	 */
	List<Map<String, String>> ranges() {
		return this.prefixes.stream().map((prefix) -> Map.of("from", prefix, "to", prefix + LAST)).toList();
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
