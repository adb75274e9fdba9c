package org.linli.security;

/**
 * In which capacity somebody may see and do what a grant covers; described in the schema.
 */
public enum GrantRole {

	RESIDENT, VOLUNTEER, ORGANISATION_LIAISON, GRID_WORKER, COMMUNITY_WORKER, SECRETARY, MEDIATOR, PLANNER,
	ADMINISTRATOR

}
