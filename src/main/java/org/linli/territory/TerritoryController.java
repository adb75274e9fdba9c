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

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Territory")
class TerritoryController {

	private final TerritoryGraph territories;

	TerritoryController(TerritoryGraph territories) {
		this.territories = territories;
	}

	@QueryMapping
	@Nullable Territory territory(@Argument String code, @ContextValue Scope scope, DataLoader<String, Territory> places) {
		return Places.prime(places, this.territories.located(scope, code));
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

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Territory territory,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(territory.id());
	}

}
