package org.linli.organization;

import org.linli.territory.Territory;
import org.neo4j.driver.Value;

/**
 * Reads an organisation from a row; for stores that reach organisations from elsewhere.
 */
public final class OrganizationMapper {

	private OrganizationMapper() {
	}

	public static Organization map(Value node) {
		return new Organization(node.get("id").asString(), node.get("code").asString(), node.get("name").asString(),
				OrganizationKind.valueOf(node.get("kind").asString()), Territory.ids(node.get("scopePath").asString()),
				node.get("synthetic").asBoolean(false));
	}

}
