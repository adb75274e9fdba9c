package org.linli.territory;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.territory.TerritoryGraph.Below;

import org.springframework.stereotype.Component;

/**
 * The argument {@code within}: narrows a list to a place and all below it. Below a
 * compound are its buildings, although the tree has them below grids.
 */
@Component
public class Within {

	private static final Set<TerritoryKind> SHOWING_MINORS = EnumSet.of(TerritoryKind.DIVISION,
			TerritoryKind.COMMUNITY);

	private final TerritoryGraph territories;

	Within(TerritoryGraph territories) {
		this.territories = territories;
	}

	/**
	 * What of the scope lies below the place with this code: the whole scope without a
	 * code, nothing if there is no such place.
	 */
	public Scope narrow(Scope scope, @Nullable String code) {
		return part(scope, code).scope();
	}

	/** The same for a list of people, of whom not all are shown everywhere. */
	public Part part(Scope scope, @Nullable String code) {
		if (code == null) {
			return new Part(scope, true);
		}
		Below below = this.territories.below(scope, code);
		return (below != null) ? new Part(scope.within(below.paths()), SHOWING_MINORS.contains(below.kind()))
				: new Part(Scope.of(), false);
	}

	/**
	 * What of a scope a list of people is about.
	 *
	 * @param scope that part
	 * @param minors whether the list shows minors: only of a community or more, because a
	 * shorter list tells where a minor lives
	 */
	public record Part(Scope scope, boolean minors) {
	}

}
