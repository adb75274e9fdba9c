package org.linli.people;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonController {

	private final PersonGraph persons;

	private final RoleGraph roles;

	PersonController(PersonGraph persons, RoleGraph roles) {
		this.persons = persons;
		this.roles = roles;
	}

	@QueryMapping
	@Nullable Person person(@Argument String code, @ContextValue Scope scope, DataLoader<String, Territory> places) {
		return Places.prime(places, this.persons.byCode(scope, code));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> home(Person person, DataLoader<String, Territory> places) {
		return person.minor() ? community(person, places) : Places.deepest(places, person.path());
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(Person person, DataLoader<String, Territory> places) {
		return Places.ofKind(places, person.path(), TerritoryKind.COMMUNITY);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Organization> employer(Person person, DataLoader<String, Organization> employers) {
		return employers.load(person.id()).thenApply((employer) -> employer);
	}

	@BatchMapping
	Map<Person, List<RoleAssignment>> roles(List<Person> persons, @ContextValue Scope engagements) {
		return Spread.lists(persons, Person::id, (ids) -> this.roles.ofPersons(engagements, ids));
	}

}
