package org.linli.territory;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.security.Grant;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class GrantPlaceController {

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Territory> place(Grant grant, DataLoader<String, Territory> places) {
		return grant.place().isEmpty() ? null : Places.one(places, grant.place());
	}

}
