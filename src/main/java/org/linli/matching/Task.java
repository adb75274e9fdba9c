package org.linli.matching;

import java.util.List;

/**
 * What is to be done where: a need as matching sees it.
 *
 * @param need id of the need
 * @param path the ids of the places in which it lies, top down
 * @param community id of its community
 * @param requirements the skills it takes, at least one
 */
record Task(String need, List<String> path, String community, List<Requirement> requirements) {
}
