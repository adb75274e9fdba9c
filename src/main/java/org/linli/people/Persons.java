package org.linli.people;

import java.util.Collection;
import java.util.Map;

import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.Position;
import org.linli.organization.Organization;
import org.linli.security.Viewer;
import org.linli.territory.PagesOf;

import org.springframework.stereotype.Component;

/**
 * Persons for other features: by id, and where they work. Controllers take a person as
 * {@code DataLoader<String, Person> persons}.
 */
@Component
public class Persons {

	private final PersonGraph persons;

	Persons(PersonGraph persons, RoleGraph roles, Loaders loaders) {
		this.persons = persons;
		loaders.<String, Person>register("persons", (ids, context) -> persons.byIds(Viewer.scope(context), ids));
		loaders.<String, Organization>register("employers",
				(ids, context) -> persons.employers(Viewer.scope(context), ids));
		loaders.registerPages("rolesUnder",
				PagesOf.engagements((scope, agreements, filter, page) -> roles.underAgreements(scope, agreements, page),
						(scope, agreements, filter, page) -> roles.underAgreementsCounts(scope, agreements)),
				(role) -> Position.of(role.code()));
		loaders.registerLists("rolesOnTheWayUp",
				(places, context) -> roles.onTheWayUp(Viewer.engagements(context), places));
		loaders.registerLists("rolesAt", (places, context) -> roles.atPlaces(Viewer.engagements(context), places));
	}

	/** The visible persons among these, by id. */
	public Map<String, Person> byIds(Scope scope, Collection<String> ids) {
		return this.persons.byIds(scope, ids);
	}

}
