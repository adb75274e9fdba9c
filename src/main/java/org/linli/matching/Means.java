package org.linli.matching;

/**
 * What an organisation or a service site promises, and by which it provides a skill: an
 * offer, or an entry of its service catalogue.
 *
 * @param id id of the offer or entry
 * @param title what it is called
 */
record Means(String id, String title) {
}
