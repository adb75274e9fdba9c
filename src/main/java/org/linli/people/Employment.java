package org.linli.people;

/**
 * How a role is held; described in the schema.
 */
public enum Employment {

	FULL_TIME, PART_TIME, VOLUNTARY

}
