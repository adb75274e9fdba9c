package org.linli.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.Loaders;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource;
import org.linli.graphql.Position;
import org.linli.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Registers the look-ups of places and of their children.
 */
@Component
class TerritoryLoaders implements PageSource<Territory> {

	private final TerritoryGraph territories;

	TerritoryLoaders(TerritoryGraph territories, Loaders loaders) {
		this.territories = territories;
		loaders.registerPages("children", this);
		loaders.<String, Territory>register(Places.LOADER,
				(ids, context) -> territories.byIds(Viewer.scope(context), ids));
	}

	@Override
	public Map<String, List<Territory>> rows(GraphQLContext context, Collection<String> parents, @Nullable Object level,
			PageRequest page) {
		return this.territories.children(Viewer.scope(context), parents, (String) level, page);
	}

	@Override
	public Map<String, Integer> totals(GraphQLContext context, Collection<String> parents, @Nullable Object level,
			PageRequest page) {
		return this.territories.childCounts(Viewer.scope(context), parents, (String) level, page);
	}

	@Override
	public Position position(Territory child) {
		return Position.of(child.code());
	}

}
