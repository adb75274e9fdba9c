package org.linli.talent;

import org.linli.territory.Territory;
import org.neo4j.driver.Value;

/**
 * Reads a team from a row; for stores that reach teams from elsewhere.
 */
public final class TeamMapper {

	private TeamMapper() {
	}

	public static Team map(Value team) {
		return new Team(team.get("id").asString(), team.get("code").asString(), team.get("name").asString(),
				TeamKind.valueOf(team.get("kind").asString()), Territory.ids(team.get("scopePath").asString()),
				team.get("synthetic").asBoolean(false));
	}

}
