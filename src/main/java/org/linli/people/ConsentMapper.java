package org.linli.people;

import org.neo4j.driver.types.MapAccessor;

/**
 * Reads a consent from a node.
 */
final class ConsentMapper {

	private ConsentMapper() {
	}

	static Consent map(MapAccessor node) {
		return new Consent(node.get("id").asString(), ConsentPurpose.valueOf(node.get("purpose").asString()),
				node.get("since").asLocalDate(), node.get("withdrawnOn").asLocalDate(null),
				node.get("guardian").asString(null));
	}

}
