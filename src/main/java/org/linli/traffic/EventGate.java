package org.linli.traffic;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Lets the events of one subscription through, one after the other.
 */
interface EventGate {

	/**
	 * Takes what the next event needs.
	 * @param tries how often that was tried for it before
	 * @return how long to wait until it is tried again; null if it was taken
	 */
	@Nullable Duration take(int tries);

	/** The event was told to who listens. */
	void told();

}
