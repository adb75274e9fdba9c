package org.linli.people;

import java.util.List;

/**
 * When somebody can help, as far as the person said so and consents to its use.
 *
 * @param windows the times, in the order of the week; none where nothing is known
 * @param version counts its changes
 */
record Availability(List<AvailabilityWindow> windows, int version) {

	static final Availability UNKNOWN = new Availability(List.of(), 0);

}
