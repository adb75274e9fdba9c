package org.linli.security;

/**
 * What is about one person: whoever is refused a field of it, is refused a field of that
 * person.
 */
public interface AboutPerson {

	/** Id of the person. */
	String aboutPerson();

}
