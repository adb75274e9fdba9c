package org.linli.party;

/**
 * On what a party organisation is built; described in the schema.
 */
public enum PartyOrgBasis {

	TERRITORY, COMPOUND, WORK_UNIT, ENTERPRISE, SECTOR

}
