package org.linli.partnership;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;

/**
 * The page of one parent, as one field of the document asks for it. Parents of the same
 * field are loaded together.
 *
 * @param <A> the other arguments of the field
 * @param parent id of the parent
 * @param arguments the other arguments
 * @param page the page
 */
record PageKey<A>(String parent, A arguments, PageRequest page) {

	/** Loads the pages of all these parents, each field of the document by itself. */
	static <A, T> Map<PageKey<A>, Page<T>> load(Collection<PageKey<A>> keys, Field<A, T> field) {
		Map<PageKey<A>, Page<T>> pages = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy((key) -> new PageKey<>("", key.arguments(), key.page())))
			.forEach((one, group) -> pages
				.putAll(field.load(group.stream().map(PageKey::parent).toList(), one.arguments(), one.page())
					.entrySet()
					.stream()
					.collect(Collectors.toMap((entry) -> new PageKey<>(entry.getKey(), one.arguments(), one.page()),
							Map.Entry::getValue))));
		return pages;
	}

	/**
	 * The pages made of what was fetched for many parents.
	 * @param rows the rows by the parent's id
	 * @param totals how many there are in all by the parent's id, if that was asked for
	 */
	static <T> Map<String, Page<T>> pages(List<String> parents, PageRequest page, Map<String, List<T>> rows,
			Function<T, Position> position, Map<String, Integer> totals) {
		Map<String, Page<T>> pages = new HashMap<>();
		parents.forEach((parent) -> pages.put(parent,
				page.page(rows.getOrDefault(parent, List.of()), position, () -> totals.getOrDefault(parent, 0))));
		return pages;
	}

	/**
	 * Loads a field of many parents.
	 *
	 * @param <A> its other arguments
	 * @param <T> what it lists
	 */
	interface Field<A, T> {

		/** A page for every parent, an empty one too, by the parent's id. */
		Map<String, Page<T>> load(List<String> parents, A arguments, PageRequest page);

	}

}
