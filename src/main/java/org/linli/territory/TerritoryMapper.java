package org.linli.territory;

import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.Value;

/**
 * Reads a place from {@code territory} and {@code level}, the two nodes.
 */
public final class TerritoryMapper {

	private TerritoryMapper() {
	}

	static Territory map(MapAccessor row) {
		Value territory = row.get("territory");
		Value level = row.get("level");
		Value management = territory.get("management");
		return new Territory(territory.get("id").asString(), territory.get("code").asString(),
				territory.get("name").asString(), toLevel(level), Territory.ids(territory.get("scopePath").asString()),
				territory.get("synthetic").asBoolean(false),
				territory.get("householdCount").isNull() ? null : territory.get("householdCount").asInt(),
				management.isNull() ? null : Management.valueOf(management.asString()),
				territory.get("since").asLocalDate(null));
	}

	/** A level from its node. */
	public static TerritoryLevel toLevel(Value level) {
		return new TerritoryLevel(level.get("code").asString(), TerritoryKind.of(level.get("kind").asString()),
				level.get("rank").asInt(), level.get("labelZh").asString(), level.get("labelEn").asString());
	}

}
