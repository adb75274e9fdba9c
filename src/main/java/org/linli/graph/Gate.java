package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Through which all go who use the database. While it is shut nobody comes in, and
 * whoever shut it has waited until nobody was inside.
 */
final class Gate {

	private final Lock lock = new ReentrantLock();

	private final Condition left = this.lock.newCondition();

	private int inside;

	private boolean shut;

	/**
	 * Goes in; {@link #leave()} has to follow.
	 * @throws DatabaseUnavailable if it is shut
	 */
	void enter() {
		this.lock.lock();
		try {
			if (this.shut) {
				throw new DatabaseUnavailable("The database is paused", null);
			}
			this.inside++;
		}
		finally {
			this.lock.unlock();
		}
	}

	void leave() {
		this.lock.lock();
		try {
			this.inside--;
			this.left.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isShut() {
		this.lock.lock();
		try {
			return this.shut;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Lets nobody in any longer and waits until nobody is inside.
	 * @return whether it is shut: it is open again if somebody stayed too long, or if it
	 * was shut by somebody else
	 */
	boolean shut(Duration patience) throws InterruptedException {
		this.lock.lock();
		try {
			if (this.shut) {
				return false;
			}
			this.shut = true;
			long remaining = patience.toNanos();
			try {
				while (this.inside > 0 && remaining > 0) {
					remaining = this.left.awaitNanos(remaining);
				}
			}
			finally {
				this.shut = this.inside == 0;
			}
			return this.shut;
		}
		finally {
			this.lock.unlock();
		}
	}

	void open() {
		this.lock.lock();
		try {
			this.shut = false;
		}
		finally {
			this.lock.unlock();
		}
	}

}
