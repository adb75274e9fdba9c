package org.linli.partnership;

/**
 * What an agreement is about; described in the schema.
 */
public enum AgreementKind {

	PAIRING, PART_TIME_GRID_WORK, SERVICE_DAY, ADOPTION

}
