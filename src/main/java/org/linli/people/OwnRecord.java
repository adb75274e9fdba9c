package org.linli.people;

/**
 * What is kept about the viewer's own person.
 *
 * @param person id of the person
 */
record OwnRecord(String person) {
}
