package org.linli.talent;

import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * A team (队伍).
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name the name, which is not unique
 * @param kind what it is for
 * @param path the ids of the places in which it works, top down
 * @param synthetic whether it was invented for the demonstration
 */
public record Team(String id, String code, String name, TeamKind kind, List<String> path,
		boolean synthetic) implements Named {

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
