package org.linli.organization;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.security.Grant;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class GrantOrganizationController {

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Organization> organization(Grant grant,
			DataLoader<String, Organization> organizations) {
		String organization = grant.organization();
		return (organization != null) ? organizations.load(organization).thenApply((found) -> found) : null;
	}

}
