package org.linli.people;

import org.linli.territory.Territory;
import org.neo4j.driver.Value;

/**
 * Reads a person from a row; for stores that reach persons from elsewhere.
 */
public final class PersonMapper {

	private PersonMapper() {
	}

	public static Person map(Value node) {
		return new Person(node.get("id").asString(), node.get("code").asString(), node.get("name").asString(),
				Territory.ids(node.get("scopePath").asString()), PersonStatus.valueOf(node.get("status").asString()),
				node.get("minor").asBoolean(false), node.get("synthetic").asBoolean(false));
	}

}
