package org.linli.people;

/**
 * What a feature above has to do when a person is anonymised. It is done in the
 * transaction of the anonymisation, so that there is never one without the other, and
 * before the rest.
 */
@FunctionalInterface
public interface Forgetting {

	/**
	 * Ends or forgets what is kept of a person, who is locked.
	 * @param person id of the person
	 */
	void forget(String person);

}
