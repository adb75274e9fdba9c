package org.linli.network;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.people.Role;
import org.linli.territory.TerritoryLevel;

/**
 * What lies in a place and below it, counted. What was not asked for is zero or empty;
 * what the viewer does not see the whole of is null.
 *
 * @param places how many places of each level lie below
 * @param organizations how many organisations sit there
 * @param teams how many teams work there
 * @param roles by how many persons each role is held there
 * @param households how many households there are
 * @param residents how many persons live in them
 * @param volunteers how many of those who live there are registered as volunteers
 * @param partyMembers how many of them are members of the party
 */
record RollUp(List<LevelCount> places, @Nullable Integer organizations, @Nullable Integer teams,
		@Nullable List<RoleCount> roles, @Nullable Integer households, @Nullable Integer residents,
		@Nullable Integer volunteers, @Nullable SensitiveCount partyMembers) {

	static final RollUp NOTHING = new RollUp(List.of(), null, null, null, null, null, null, null);

	/** How many places there are of a level. */
	record LevelCount(TerritoryLevel level, int count) {
	}

	/** By how many persons a role is held, and at how many places. */
	record RoleCount(Role role, int holders, int places) {
	}

	/** What can be counted: only what is asked for is. */
	enum Part {

		PLACES("places"), ORGANIZATIONS("organizations"), TEAMS("teams"), ROLES("roles"), HOUSEHOLDS("households"),
		RESIDENTS("residents"), VOLUNTEERS("volunteers"), MEMBERS("partyMembers");

		private final String field;

		Part(String field) {
			this.field = field;
		}

		/** The field of the schema that asks for it. */
		String field() {
			return this.field;
		}

	}

}
