package org.linli.people;

/**
 * A role that a person holds at a place or in an organisation; described in the schema.
 */
public enum Role {

	SECRETARY, DIRECTOR, COMMITTEE_CADRE, SOCIAL_WORKER, COMPOUND_MANAGER, GRID_LEADER, GRID_WORKER,
	PART_TIME_GRID_WORKER, BUILDING_HEAD, UNIT_HEAD, MEDIATOR, PARTY_GROUP_LEADER

}
