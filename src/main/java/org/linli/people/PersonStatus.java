package org.linli.people;

/**
 * Whether a person takes part; described in the schema.
 */
public enum PersonStatus {

	ACTIVE, PAUSED, ANONYMISED

}
