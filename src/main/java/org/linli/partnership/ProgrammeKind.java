package org.linli.partnership;

/**
 * What a programme is; described in the schema.
 */
public enum ProgrammeKind {

	BRAND, VOLUNTEER_BRAND, PROGRAMME, PROJECT, CAMPAIGN, SERIES, SYSTEM

}
