package org.linli.territory;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * The argument {@code within}: narrows a list to a place and all below it. Below a
 * compound are its buildings, although the tree has them below grids.
 */
@Component
public class Within {

	private final TerritoryGraph territories;

	Within(TerritoryGraph territories) {
		this.territories = territories;
	}

	/**
	 * What of the scope lies below the place with this code: the whole scope without a
	 * code, nothing if there is no such place.
	 */
	public Scope narrow(Scope scope, @Nullable String code) {
		return (code != null) ? scope.within(this.territories.below(scope, code)) : scope;
	}

}
