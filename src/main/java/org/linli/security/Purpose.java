package org.linli.security;

/**
 * For what somebody may look at sensitive data; described in the schema.
 */
public enum Purpose {

	CONTACT, VISIT, MEDIATION, EMERGENCY

}
