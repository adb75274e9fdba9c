package org.linli.partnership;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.people.RoleAssignment;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoleAgreementController {

	@SchemaMapping(typeName = "Agreement")
	CompletableFuture<Page<RoleAssignment>> roles(Agreement agreement, PageRequest page,
			DataLoader<PageKey, Page<RoleAssignment>> rolesUnder) {
		return rolesUnder.load(PageKey.of(agreement.id(), page));
	}

	@SchemaMapping(typeName = "RoleAssignment")
	@Nullable CompletableFuture<@Nullable Agreement> agreement(RoleAssignment role,
			DataLoader<String, Agreement> agreementsById) {
		String agreement = role.agreement();
		return (agreement != null) ? agreementsById.load(agreement).thenApply((found) -> found) : null;
	}

}
