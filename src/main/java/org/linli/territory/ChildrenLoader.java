package org.linli.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Loads the children of many places at once: one statement for each field of the
 * document, and one more where it selects {@code totalCount}.
 */
@Component
class ChildrenLoader {

	private final TerritoryGraph territories;

	ChildrenLoader(TerritoryGraph territories, Loaders loaders) {
		this.territories = territories;
		loaders.<Key, Page<Territory>>register("children", (keys, context) -> load(Viewer.scope(context), keys));
		loaders.<String, Territory>register(Places.LOADER,
				(ids, context) -> territories.byIds(Viewer.scope(context), ids));
	}

	private Map<Key, Page<Territory>> load(Scope scope, Set<Key> keys) {
		Map<Key, Page<Territory>> pages = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy((key) -> new Key("", key.level(), key.page())))
			.forEach((field, group) -> pages.putAll(load(scope, field, group)));
		return pages;
	}

	private Map<Key, Page<Territory>> load(Scope scope, Key field, List<Key> group) {
		List<String> parents = group.stream().map(Key::parent).toList();
		PageRequest page = field.page();
		Map<String, List<Territory>> rows = this.territories.children(scope, parents, field.level(), page);
		Map<String, Integer> totals = page.counted() ? this.territories.childCounts(scope, parents, field.level(), page)
				: Map.of();
		Map<Key, Page<Territory>> pages = new HashMap<>();
		for (Key key : group) {
			pages.put(key, page.page(rows.getOrDefault(key.parent(), List.of()), (child) -> Position.of(child.code()),
					() -> totals.getOrDefault(key.parent(), 0)));
		}
		return pages;
	}

	/** The children of one parent, as one field of the document asks for them. */
	record Key(String parent, @Nullable String level, PageRequest page) {
	}

}
