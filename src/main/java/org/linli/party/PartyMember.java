package org.linli.party;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.security.AboutPerson;

/**
 * A membership of the party, a facet of a person.
 *
 * @param id opaque id of the membership
 * @param code the code that Linli issued for it
 * @param name name of the person, of a minor the surname alone
 * @param person id of the person
 * @param path the ids of the places in which the member's home lies, top down
 * @param grid id of the grid in which the member is placed, null if in none
 * @param minor whether under 18
 */
public record PartyMember(String id, String code, String name, String person, List<String> path, @Nullable String grid,
		boolean minor) implements Named, AboutPerson {

	@Override
	public String aboutPerson() {
		return this.person;
	}

	@Override
	public String called(Lang lang) {
		return lang.choose("党员" + this.name, "party member " + this.name);
	}

}
