package org.linli.traffic;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a viewer was charged for one answer, of which what was not found is given back,
 * and no more than once.
 */
final class Charge {

	private final Allowance allowance;

	private final int taken;

	private final AtomicBoolean settled = new AtomicBoolean();

	/**
	 * What was taken.
	 * @param allowance from which it was taken
	 * @param nodes how many objects were asked for
	 */
	Charge(Allowance allowance, int nodes) {
		this.allowance = allowance;
		this.taken = allowance.taken(nodes);
	}

	/** So many objects were found. */
	void found(int rows) {
		if (this.settled.compareAndSet(false, true)) {
			this.allowance.giveBack((long) this.taken - rows);
		}
	}

}
