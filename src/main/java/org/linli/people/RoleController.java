package org.linli.people;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.Territory;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "RoleAssignment")
class RoleController {

	@SchemaMapping(typeName = "Territory")
	CompletableFuture<List<RoleAssignment>> roles(Territory territory, @Argument @Nullable Role role,
			DataLoader<String, List<RoleAssignment>> rolesAt) {
		return only(role, rolesAt.load(territory.id()));
	}

	@SchemaMapping(typeName = "Territory")
	CompletableFuture<List<RoleAssignment>> responsible(Territory territory, @Argument @Nullable Role role,
			DataLoader<String, List<RoleAssignment>> rolesOnTheWayUp) {
		return only(role, rolesOnTheWayUp.load(territory.id()));
	}

	private static CompletableFuture<List<RoleAssignment>> only(@Nullable Role role,
			CompletableFuture<List<RoleAssignment>> held) {
		return held.thenApply((all) -> all.stream().filter((one) -> role == null || one.role() == role).toList());
	}

	@SchemaMapping
	CompletableFuture<@Nullable Person> person(RoleAssignment role, DataLoader<String, Person> persons) {
		return persons.load(role.person()).thenApply((person) -> person);
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Territory> place(RoleAssignment role, DataLoader<String, Territory> places) {
		String place = role.place();
		return (place != null) ? Places.one(places, place) : null;
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Organization> organization(RoleAssignment role,
			DataLoader<String, Organization> organizations) {
		return one(organizations, role.organization());
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Organization> employer(RoleAssignment role,
			DataLoader<String, Organization> organizations) {
		return one(organizations, role.employer());
	}

	private static @Nullable CompletableFuture<@Nullable Organization> one(
			DataLoader<String, Organization> organizations, @Nullable String id) {
		return (id != null) ? organizations.load(id).thenApply((found) -> found) : null;
	}

}
