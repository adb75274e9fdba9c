package org.linli.organization;

import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * An organisation (单位): an office, a school, an enterprise, a social organisation.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name the name, which is not unique
 * @param kind what it is
 * @param path the ids of the places in which it sits, top down
 * @param synthetic whether it was invented for the demonstration
 */
public record Organization(String id, String code, String name, OrganizationKind kind, List<String> path,
		boolean synthetic) implements Named {

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
