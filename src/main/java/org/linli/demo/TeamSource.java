package org.linli.demo;

import org.linli.people.Role;

/**
 * Of whom teams are made.
 */
enum TeamSource {

	/** Registered volunteers. */
	VOLUNTEERS,

	/** Whoever lives there, half of them not known otherwise. */
	RESIDENTS,

	/** Nobody who is known otherwise. */
	NEWCOMERS,

	/** Part-time grid workers. */
	RIDERS,

	MEDIATORS,

	/** Who consented to be matched. */
	TALENTS,

	/** In-service members. */
	IN_SERVICE;

	boolean fits(Individual one) {
		return switch (this) {
			case VOLUNTEERS -> one.volunteer();
			case RESIDENTS -> one.household() != null;
			case NEWCOMERS -> false;
			case RIDERS -> one.roles().contains(Role.PART_TIME_GRID_WORKER);
			case MEDIATORS -> one.roles().contains(Role.MEDIATOR);
			case TALENTS -> one.consent() != null;
			case IN_SERVICE -> one.inService();
		};
	}

}
