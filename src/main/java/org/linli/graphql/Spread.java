package org.linli.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands what one statement found for many parents to each of them, as a
 * {@code BatchMapping} method answers it.
 */
public final class Spread {

	private Spread() {
	}

	/**
	 * A list for each parent, empty where nothing was found.
	 * @param id the id of a parent
	 * @param find answers what was found by the ids of the parents
	 */
	public static <T, V> Map<T, List<V>> lists(Collection<T> parents, Function<T, String> id,
			Function<List<String>, Map<String, List<V>>> find) {
		Map<String, List<V>> found = find.apply(ids(parents, id));
		return parents.stream()
			.distinct()
			.collect(
					Collectors.toMap(Function.identity(), (parent) -> found.getOrDefault(id.apply(parent), List.of())));
	}

	/**
	 * One for each parent that has one.
	 * @param id the id of a parent
	 * @param find answers what was found by the ids of the parents
	 */
	public static <T, V> Map<T, V> ones(Collection<T> parents, Function<T, String> id,
			Function<List<String>, Map<String, V>> find) {
		Map<String, V> found = find.apply(ids(parents, id));
		return parents.stream()
			.distinct()
			.filter((parent) -> found.containsKey(id.apply(parent)))
			.collect(Collectors.toMap(Function.identity(), (parent) -> found.get(id.apply(parent))));
	}

	private static <T> List<String> ids(Collection<T> parents, Function<T, String> id) {
		return parents.stream().map(id).distinct().toList();
	}

}
