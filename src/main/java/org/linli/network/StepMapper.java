package org.linli.network;

import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Maps rows of the statements that say where one gets to.
 */
final class StepMapper {

	/** Labels that do not tell what a thing is. */
	private static final Set<String> ASIDE = Set.of("Entity", "Resident", "Volunteer");

	private StepMapper() {
	}

	static Step map(Record row) {
		return new Step(row.get("origin").asString(), row.get("relation").asString(), row.get("along").asBoolean(),
				row.get("id").isNull() ? Thing.CROWD : thing(row), row.get("since").asLocalDate(null));
	}

	/** The thing of a row with its {@code id}, {@code code} and {@code labels}. */
	static Thing thing(Record row) {
		String label = row.get("labels")
			.asList(Value::asString)
			.stream()
			.filter((one) -> !ASIDE.contains(one))
			.findFirst()
			.orElseThrow();
		return new Thing(row.get("id").asString(), row.get("code").asString(), label);
	}

}
