package org.linli.security;

import java.util.Set;

/**
 * Who may use a coordinate of the schema, by roles. It names the part of the place tree,
 * too, in which a viewer may: where one of these roles is granted.
 */
public enum Audience {

	/** Every viewer, with or without a grant. */
	EVERY_VIEWER {

		@Override
		public boolean includes(GrantRole role) {
			return true;
		}

	},

	/** Whoever holds a grant. */
	GRANTED {

		@Override
		public boolean includes(GrantRole role) {
			return true;
		}

	},

	/** Those who live and work in the neighbourhood. */
	NEIGHBOURS {

		@Override
		public boolean includes(GrantRole role) {
			return role != GrantRole.PLANNER && role != GrantRole.ADMINISTRATOR;
		}

	},

	/** Those whose duty is to know the people of a place. */
	STAFF {

		@Override
		public boolean includes(GrantRole role) {
			return role == GrantRole.PLANNER || CASEWORKERS.includes(role);
		}

	},

	/** Those who deal with single persons. */
	CASEWORKERS {

		@Override
		public boolean includes(GrantRole role) {
			return role == GrantRole.GRID_WORKER || role == GrantRole.MEDIATOR || COMMUNITY_OFFICE.includes(role);
		}

	},

	/** Those who act for a community. */
	COMMUNITY_OFFICE {

		@Override
		public boolean includes(GrantRole role) {
			return role == GrantRole.COMMUNITY_WORKER || role == GrantRole.SECRETARY;
		}

	},

	/** Those who grant access. */
	ADMINISTRATORS {

		@Override
		public boolean includes(GrantRole role) {
			return role == GrantRole.ADMINISTRATOR;
		}

	};

	/** Whether somebody in this role belongs to it. */
	public abstract boolean includes(GrantRole role);

	/** Whether a viewer who holds these roles belongs to it. */
	boolean includesAny(Set<GrantRole> held) {
		return this == EVERY_VIEWER || held.stream().anyMatch(this::includes);
	}

}
