package org.linli.territory;

/**
 * Who manages a compound; described in the schema.
 */
public enum Management {

	COMPANY, SELF, NONE

}
