package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for. A controller method takes it as an argument; size and
 * cursor were checked before anything was fetched.
 */
public final class PageRequest {

	/** What {@code first} may be at most. */
	public static final int LARGEST = 100;

	private final Cursors cursors;

	private final String list;

	private final String parent;

	private final int first;

	private final @Nullable Position after;

	private final boolean counted;

	PageRequest(Cursors cursors, String list, String parent, int first, @Nullable Position after, boolean counted) {
		this.cursors = cursors;
		this.list = list;
		this.parent = parent;
		this.first = first;
		this.after = after;
		this.counted = counted;
	}

	/** Whether the client selected {@code totalCount}. */
	public boolean counted() {
		return this.counted;
	}

	/**
	 * The same page of the lists of different parents is equal: it is fetched together.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PageRequest that && this.list.equals(that.list) && this.first == that.first
				&& this.counted == that.counted && Objects.equals(this.after, that.after);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.list, this.first, this.after, this.counted);
	}

	/**
	 * How many rows to fetch: one more than the page holds, to know whether there are
	 * more.
	 */
	public int limit() {
		return this.first + 1;
	}

	/** How many rows the page holds. */
	public int first() {
		return this.first;
	}

	/**
	 * The key at this index of the position after which the page begins; the empty
	 * string, which sorts before all, on the first page.
	 */
	public String after(int index) {
		Position position = this.after;
		return (position != null) ? position.key(index) : "";
	}

	/**
	 * The parameters {@code $path}, {@code $code} and {@code $limit} of a statement that
	 * lists in the order of path and code.
	 */
	public Map<String, Object> parameters() {
		return Map.of("path", after(0), "code", after(1), "limit", limit());
	}

	/**
	 * {@link #parameters()} and one more, by which the list is narrowed; an enum value
	 * stands by its name, and null for not narrowed.
	 */
	public Map<String, Object> parameters(String name, @Nullable Object value) {
		Map<String, Object> parameters = new HashMap<>(parameters());
		parameters.put(name, (value instanceof Enum<?> constant) ? constant.name() : value);
		return parameters;
	}

	/** The cursor of what stands at a position of this list. */
	public String cursor(Position position) {
		return this.cursors.write(this.list, this.parent, position);
	}

	/**
	 * The page made of what was fetched.
	 * @param rows at most {@link #limit()} rows in the order of their positions
	 * @param position where a row stands
	 * @param total counts all rows; asked only if the client selected {@code totalCount}
	 */
	public <T> Page<T> page(List<T> rows, Function<T, Position> position, IntSupplier total) {
		boolean more = rows.size() > this.first;
		List<T> nodes = more ? rows.subList(0, this.first) : rows;
		List<String> cursorsOfNodes = nodes.stream().map((node) -> cursor(position.apply(node))).toList();
		return new Page<>(nodes, cursorsOfNodes, more, this.after != null, this.counted ? total.getAsInt() : -1);
	}

}
