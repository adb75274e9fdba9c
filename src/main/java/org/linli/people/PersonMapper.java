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
		return new Person(node.get("id").asString(), node.get("code").asString(), name(node),
				Territory.ids(node.get("scopePath").asString()), PersonStatus.valueOf(node.get("status").asString()),
				node.get("minor").asBoolean(false), node.get("synthetic").asBoolean(false));
	}

	/** Of a minor everybody sees the surname alone. */
	public static String name(Value node) {
		String name = node.get("name").asString();
		return node.get("minor").asBoolean(false) ? name.substring(0, name.offsetByCodePoints(0, 1)) + "**" : name;
	}

}
