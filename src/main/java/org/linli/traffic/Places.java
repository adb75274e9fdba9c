package org.linli.traffic;

import java.util.concurrent.Semaphore;

/**
 * How many things are answered at a time. Whoever asks is refused where there is no place
 * left, and an event waits for one: so events leave a quarter to those who ask. What
 * plans takes long and much of the machine: a fifth of the places may be used for that.
 */
final class Places {

	private static final int LEFT = 4;

	private static final int PLANS = 5;

	private final int number;

	private final Semaphore all;

	/** How many of them events may have. */
	private final Semaphore events;

	/** How many of them may be used to plan. */
	private final Semaphore plans;

	Places(int number) {
		this.number = number;
		this.all = new Semaphore(number);
		this.events = new Semaphore(Math.max(1, number - Math.max(1, number / LEFT)));
		this.plans = new Semaphore(Math.max(1, number / PLANS));
	}

	/** Whether there was a place for an operation, which is taken then. */
	boolean enter() {
		return this.all.tryAcquire();
	}

	/** An operation is answered. */
	void leave() {
		this.all.release();
	}

	/** Whether there was a place for an event, which is taken then. */
	boolean enterToTell() {
		if (!this.events.tryAcquire()) {
			return false;
		}
		if (this.all.tryAcquire()) {
			return true;
		}
		this.events.release();
		return false;
	}

	/** An event is told. */
	void leaveTold() {
		this.all.release();
		this.events.release();
	}

	/** Whether an operation that has its place may plan, too. */
	boolean enterToPlan() {
		return this.plans.tryAcquire();
	}

	/** An operation plans no longer. */
	void leavePlan() {
		this.plans.release();
	}

	/** How many are taken. */
	int taken() {
		return this.number - this.all.availablePermits();
	}

	/** Whether all are taken. */
	boolean areTaken() {
		return this.all.availablePermits() == 0;
	}

}
