package org.linli.party;

import org.linli.territory.Territory;
import org.neo4j.driver.Value;

/**
 * Reads a party organisation from a row; for stores that reach them from elsewhere.
 */
public final class PartyOrgMapper {

	private PartyOrgMapper() {
	}

	public static PartyOrg map(Value node) {
		return new PartyOrg(node.get("id").asString(), node.get("code").asString(), node.get("name").asString(),
				PartyOrgLevel.valueOf(node.get("level").asString()),
				PartyOrgBasis.valueOf(node.get("basis").asString()), Territory.ids(node.get("scopePath").asString()),
				node.get("synthetic").asBoolean(false), node.get("temporary").asBoolean(false),
				node.get("functional").asBoolean(false));
	}

}
