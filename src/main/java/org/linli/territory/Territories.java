package org.linli.territory;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * Places for other features' changes.
 */
@Component
public class Territories {

	private final TerritoryGraph territories;

	Territories(TerritoryGraph territories) {
		this.territories = territories;
	}

	/**
	 * The place with this code if something may be written at it: seeing a place because
	 * all may see it is not enough, the scope must cover it.
	 */
	public @Nullable Territory writable(Scope scope, String code) {
		Territory place = this.territories.byCode(scope, code);
		return (place != null && scope.covers(place.scopePath())) ? place : null;
	}

	/** The visible places among these, by id. */
	public Map<String, Territory> byIds(Scope scope, Collection<String> ids) {
		return this.territories.byIds(scope, ids);
	}

}
