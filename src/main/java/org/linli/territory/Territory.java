package org.linli.territory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.graphql.Typed;

/**
 * A place: an administrative division, a community, a compound, a grid, a building or a
 * building unit, as its level says.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name the name, which is not unique
 * @param level how high it stands in the tree of its region
 * @param path the ids of the ancestors, top down, its own last
 * @param synthetic whether it was invented for the demonstration
 * @param householdCount how many households it declares to have, if it does
 * @param management who manages a compound, if that is known
 * @param since the first day of a place that was set up anew
 */
public record Territory(String id, String code, String name, TerritoryLevel level, List<String> path, boolean synthetic,
		@Nullable Integer householdCount, @Nullable Management management,
		@Nullable LocalDate since) implements Typed, Named {

	/** A place of which nothing further is known. */
	public Territory(String id, String code, String name, TerritoryLevel level, List<String> path, boolean synthetic,
			@Nullable Integer householdCount) {
		this(id, code, name, level, path, synthetic, householdCount, null, null);
	}

	@Override
	public String typeName() {
		return this.level.kind().typeName();
	}

	@Override
	public String called(Lang lang) {
		return this.name;
	}

	/** The path as it is stored: every id followed by a slash. */
	public String scopePath() {
		return Territory.scopePath(this.path);
	}

	/** Joins ids, top down, to a stored path, which is empty where no place is known. */
	public static String scopePath(List<String> ids) {
		return ids.isEmpty() ? "" : String.join("/", ids) + "/";
	}

	/** The ids of which a stored path is made, top down. */
	public static List<String> ids(String scopePath) {
		return scopePath.isEmpty() ? List.of() : List.of(scopePath.split("/"));
	}

}
