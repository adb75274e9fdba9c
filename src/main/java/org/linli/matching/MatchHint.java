package org.linli.matching;

/**
 * Why nobody could be looked for; described in the schema.
 */
enum MatchHint {

	CONFIRM_SKILLS, NO_COMMUNITY

}
