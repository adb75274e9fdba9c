package org.linli.graphql;

import java.util.List;

/**
 * Where a row stands in an ordered list: the values of the sort keys, the last of which
 * is unique.
 *
 * @param keys the values in the order of the sort keys
 */
public record Position(List<String> keys) {

	public static Position of(String... keys) {
		return new Position(List.of(keys));
	}

	public String key(int index) {
		return this.keys.get(index);
	}

}
