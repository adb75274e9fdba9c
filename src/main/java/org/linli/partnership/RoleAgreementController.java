package org.linli.partnership;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.people.RoleAssignment;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RoleAgreementController {

	@SchemaMapping(typeName = "RoleAssignment")
	@Nullable CompletableFuture<@Nullable Agreement> agreement(RoleAssignment role,
			DataLoader<String, Agreement> agreementsById) {
		String agreement = role.agreement();
		return (agreement != null) ? agreementsById.load(agreement).thenApply((found) -> found) : null;
	}

}
