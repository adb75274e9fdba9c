package org.linli.talent;

/**
 * What a team is for; described in the schema.
 */
public enum TeamKind {

	VOLUNTEER, PIONEER, SERVICE, RIDER, THINK_TANK, MEDIATION, STEWARD, RED_ARMBAND, CLUB, NEIGHBOUR

}
