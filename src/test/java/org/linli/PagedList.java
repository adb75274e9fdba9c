package org.linli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a connection of the schema must answer in a test's own neighbourhood, for one or
 * several parents.
 *
 * @param field the connection, such as {@code Community.agreements}
 * @param arguments more arguments, by which the list is narrowed
 * @param key how an item tells its code as {@code key}
 * @param expected the codes in order, by the id of the parent; that of the query is empty
 */
record PagedList(String field, String arguments, String key, Map<String, List<String>> expected) {

	static final String QUERY = "";

	String document() {
		String type = this.field.substring(0, this.field.indexOf('.'));
		String page = """
				page: %s(first: $first, after: $after, %s) {
				  totalCount nodes { %s } edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
				}
				"""
			.formatted(this.field.substring(type.length() + 1), this.arguments, this.key);
		return type.equals("Query") ? "query($first: Int!, $after: String) { %s }".formatted(page) : """
				query($ids: [ID!]!, $first: Int!, $after: String) { nodes(ids: $ids) { ... on %s { %s } } }
				""".formatted(type, page);
	}

	/** Where the page of a parent stands in the answer for these parents. */
	static String path(List<String> parents, String parent) {
		return parent.equals(QUERY) ? "page" : "nodes[%d].page".formatted(parents.indexOf(parent));
	}

	List<String> parents() {
		return List.copyOf(this.expected.keySet());
	}

	@Override
	public String toString() {
		return this.arguments.isEmpty() ? this.field : this.field + " (" + this.arguments + ")";
	}

	/** What one connection holds, noted while it is made. */
	static final class Items {

		private final Map<String, TreeSet<Item>> byParent = new LinkedHashMap<>();

		private final Comparator<Item> order;

		private Items(Comparator<Item> order) {
			this.order = order;
		}

		static Items byPathAndCode() {
			return new Items(Comparator.comparing(Item::path).thenComparing(Item::code));
		}

		static Items byCode() {
			return new Items(Comparator.comparing(Item::code));
		}

		void add(String parent, String path, String code) {
			this.byParent.computeIfAbsent(parent, (id) -> new TreeSet<>(this.order)).add(new Item(path, code));
		}

		/** The codes of all items below a path. */
		Map<String, List<String>> below(String path) {
			Map<String, List<String>> codes = new LinkedHashMap<>();
			this.byParent.forEach((parent, items) -> codes.put(parent,
					items.stream().filter((item) -> item.path().startsWith(path)).map(Item::code).toList()));
			return codes;
		}

	}

	private record Item(String path, String code) {
	}

}
