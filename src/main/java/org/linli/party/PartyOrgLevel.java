package org.linli.party;

/**
 * The rank of a party organisation; described in the schema.
 */
public enum PartyOrgLevel {

	COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP, KEY_HOUSEHOLD

}
