package org.linli.matching;

/**
 * What to do first, or instead; described in the schema.
 */
enum MatchHint {

	CONFIRM_SKILLS, NO_COMMUNITY, NOT_FOR_VOLUNTEERS

}
