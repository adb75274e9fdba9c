package org.linli.partnership;

import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * A brand, project or series (品牌、项目) as it is read.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name its name
 * @param kind what it is
 * @param path the ids of the places where it works, top down
 * @param synthetic whether it was invented for the demonstration
 */
record Programme(String id, String code, String name, ProgrammeKind kind, List<String> path,
		boolean synthetic) implements Named {

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
