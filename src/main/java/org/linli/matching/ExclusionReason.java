package org.linli.matching;

/**
 * Which hard rule keeps somebody from being proposed; described in the schema.
 */
enum ExclusionReason {

	PAUSED, OPTED_OUT, AGE, LACKS_SKILL, LEVEL_TOO_LOW, NO_CONSENT, NOT_REPORTED_IN, OUT_OF_AREA, SUPPLY_BELOW_LEVEL,
	SUPPLY_NOT_IN_FORCE, OUT_OF_REACH

}
