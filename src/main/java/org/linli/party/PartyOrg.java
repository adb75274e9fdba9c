package org.linli.party;

import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.graphql.Typed;

/**
 * A party organisation (党组织).
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name the name, which is not unique
 * @param level its rank
 * @param basis on what it is built
 * @param path the ids of the places in which it works, top down
 * @param synthetic whether it was invented for the demonstration
 * @param temporary whether it is to last for a time only
 * @param functional whether it was formed for a task
 */
public record PartyOrg(String id, String code, String name, PartyOrgLevel level, PartyOrgBasis basis, List<String> path,
		boolean synthetic, boolean temporary, boolean functional) implements Typed, Named {

	@Override
	public String typeName() {
		return "PartyOrganization";
	}

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
