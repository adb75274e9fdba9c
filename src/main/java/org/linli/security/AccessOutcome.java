package org.linli.security;

/**
 * What came of the wish to see something sensitive; described in the schema.
 */
public enum AccessOutcome {

	SHOWN, REFUSED

}
