package org.linli.territory;

import java.util.List;
import java.util.Map;

import org.linli.graph.Scope;
import org.linli.graphql.Spread;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

@Controller
class CompoundController {

	private final CompoundGraph compounds;

	CompoundController(CompoundGraph compounds) {
		this.compounds = compounds;
	}

	@BatchMapping(typeName = "Building")
	Map<Territory, Territory> compound(List<Territory> buildings, @ContextValue Scope scope) {
		return Spread.ones(buildings, Territory::id, (ids) -> this.compounds.ofBuildings(scope, ids));
	}

	@BatchMapping(typeName = "Compound")
	Map<Territory, List<Territory>> buildings(List<Territory> compounds, @ContextValue Scope scope) {
		return Spread.lists(compounds, Territory::id, (ids) -> this.compounds.buildings(scope, ids));
	}

}
