package org.linli.territory;

import org.neo4j.driver.Record;

/**
 * Reads the places around something from the column {@code places}, a list of
 * {@code {territory, level}}; for stores that look up one thing.
 */
public final class LocatedMapper {

	private LocatedMapper() {
	}

	public static <T> Located<T> map(T what, Record row) {
		return new Located<>(what, row.get("places").asList(TerritoryMapper::map));
	}

}
