package org.linli.territory;

import org.linli.graphql.Loaders;
import org.linli.graphql.Position;
import org.linli.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Registers the look-ups of places and of their children.
 */
@Component
class TerritoryLoaders {

	TerritoryLoaders(TerritoryGraph territories, Loaders loaders) {
		loaders.registerPages("children", new PagesOf<>(territories::children, territories::childCounts),
				(child) -> Position.of(child.code()));
		loaders.registerLists("honours", (ids, context) -> territories.honours(Viewer.scope(context), ids));
		loaders.<String, Territory>register(Places.LOADER,
				(ids, context) -> territories.byIds(Viewer.scope(context), ids));
	}

}
