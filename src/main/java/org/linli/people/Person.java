package org.linli.people;

import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.security.AboutPerson;

/**
 * A person: one, with one id, whatever roles the person holds.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name the name, which is not unique
 * @param path the ids of the places in which the home lies, top down
 * @param status whether the person takes part
 * @param minor whether under 18
 * @param synthetic whether invented for the demonstration
 */
public record Person(String id, String code, String name, List<String> path, PersonStatus status, boolean minor,
		boolean synthetic) implements Named, AboutPerson {

	@Override
	public String aboutPerson() {
		return this.id;
	}

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
