package org.linli.people;

/**
 * What a person consents to; described in the schema.
 */
public enum ConsentPurpose {

	MATCHING

}
