package org.linli.talent;

/**
 * How it is known that somebody has a skill; described in the schema.
 */
public enum TalentSource {

	SELF, VISIT, CERTIFICATE, REPORT_IN

}
