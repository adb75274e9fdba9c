package org.linli.traffic;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a viewer was charged for one answer. What was not found is given back, what was
 * found beyond what was asked is taken, and no more than once.
 */
final class Charge {

	private final Allowance allowance;

	private final int nodes;

	private final int taken;

	private final AtomicBoolean settled = new AtomicBoolean();

	/**
	 * What was taken.
	 * @param allowance from which it was taken
	 * @param nodes how many objects were asked for
	 */
	Charge(Allowance allowance, int nodes) {
		this.allowance = allowance;
		this.nodes = nodes;
		this.taken = allowance.taken(nodes);
	}

	/** So many objects were found. */
	void found(int rows) {
		if (this.settled.compareAndSet(false, true)) {
			this.allowance.giveBack((long) this.taken - rows);
			this.allowance.takeAfterwards((long) rows - this.nodes);
		}
	}

}
