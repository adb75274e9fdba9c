package org.linli.territory;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Lang;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Territory")
class TerritoryController {

	private final TerritoryGraph territories;

	private final PlaceListGraph lists;

	private final Within within;

	TerritoryController(TerritoryGraph territories, PlaceListGraph lists, Within within) {
		this.territories = territories;
		this.lists = lists;
		this.within = within;
	}

	@QueryMapping
	@Nullable Territory territory(@Argument String code, @ContextValue Scope scope, DataLoader<String, Territory> places) {
		return Places.prime(places, this.territories.located(scope, code));
	}

	@QueryMapping
	Page<Territory> territories(@Argument @Nullable String within, @Argument @Nullable String level,
			@Argument @Nullable String text, PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		PlaceFilter filter = new PlaceFilter(level, text);
		return page.page(this.lists.page(part, filter, page), (place) -> Position.of(place.scopePath(), place.code()),
				() -> this.lists.count(part, filter, page));
	}

	@SchemaMapping(typeName = "TerritoryLevel")
	String label(TerritoryLevel level, @Argument Lang lang) {
		return lang.choose(level.labelZh(), level.labelEn());
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Territory> parent(Territory territory, DataLoader<String, Territory> places) {
		List<String> path = territory.path();
		return (path.size() > 1) ? Places.one(places, path.get(path.size() - 2)) : null;
	}

	@SchemaMapping
	CompletableFuture<List<Territory>> ancestors(Territory territory, DataLoader<String, Territory> places) {
		return Places.all(places, territory.path().subList(0, territory.path().size() - 1));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> ancestor(Territory territory, @Argument String level,
			DataLoader<String, Territory> places) {
		return Places.ofLevel(places, territory.path(), level);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> unit(Territory territory, DataLoader<String, Territory> places) {
		return Places.ofKind(places, territory.path(), TerritoryKind.UNIT);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> building(Territory territory, DataLoader<String, Territory> places) {
		return Places.ofKind(places, territory.path(), TerritoryKind.BUILDING);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> grid(Territory territory, DataLoader<String, Territory> places) {
		return Places.ofKind(places, territory.path(), TerritoryKind.GRID);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(Territory territory, DataLoader<String, Territory> places) {
		return Places.ofKind(places, territory.path(), TerritoryKind.COMMUNITY);
	}

	@SchemaMapping
	CompletableFuture<Page<Territory>> children(Territory territory, @Argument @Nullable String level, PageRequest page,
			DataLoader<PageKey, Page<Territory>> children) {
		return children.load(new PageKey(territory.id(), level, page));
	}

	@SchemaMapping(typeName = "Community")
	CompletableFuture<List<String>> honours(Territory community, DataLoader<String, List<String>> honours) {
		return honours.load(community.id());
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Territory territory,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(territory.id());
	}

}
