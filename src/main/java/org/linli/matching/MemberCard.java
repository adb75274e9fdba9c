package org.linli.matching;

/**
 * What is shown of an in-service member who reported in, to those who see the report-in
 * but not where the member lives.
 *
 * @param name the name
 * @param reportInId id of the report-in to the community of the need
 */
record MemberCard(String name, String reportInId) {
}
