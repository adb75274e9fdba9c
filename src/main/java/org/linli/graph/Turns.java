package org.linli.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets as many use the database at a time as there are connections, in the order in which
 * they came. The pool of the driver refuses those for whom it has none; here they wait
 * until their deadline. A quarter of the connections is for changes and a quarter for
 * what these read meanwhile, so that neither readers nor writers wait for each other; one
 * is left for looking whether the database answers. Nobody has more than two thirds of
 * the turns to read at a time: who asks much waits for its own, and others pass by.
 */
@Component
class Turns {

	private final Semaphore readers;

	private final Semaphore writers;

	/** How many turns to read one viewer has at a time. */
	private final int share;

	/** The turns of those who read now. */
	private final Map<String, Share> shares = new ConcurrentHashMap<>();

	Turns(GraphSettings settings) {
		int quarter = Math.max(1, settings.poolSize() / 4);
		this.writers = new Semaphore(quarter, true);
		int reading = Math.max(1, settings.poolSize() - 2 * quarter - 1);
		this.readers = new Semaphore(reading, true);
		this.share = Math.max(1, reading * 2 / 3);
	}

	/** Reads once it is its turn; at once within a change, which had its turn. */
	<T> T toRead(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		String whose = Work.whose();
		return (whose != null) ? inShare(whose, () -> in(this.readers, work)) : in(this.readers, work);
	}

	private <T> T inShare(String whose, Supplier<T> work) {
		Share share = this.shares.compute(whose,
				(name, known) -> ((known != null) ? known : new Share(this.share)).entered());
		try {
			return in(share.turns, work);
		}
		finally {
			this.shares.computeIfPresent(whose, (name, known) -> known.left());
		}
	}

	/** How many have a share now. */
	int shares() {
		return this.shares.size();
	}

	/** Makes a change once it is its turn. */
	<T> T toWrite(Supplier<T> work) {
		return in(this.writers, work);
	}

	private static <T> T in(Semaphore turns, Supplier<T> work) {
		try {
			turns.acquire();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DatabaseUnavailable("The turn never came", ex);
		}
		try {
			return work.get();
		}
		finally {
			turns.release();
		}
	}

	/** The turns of one viewer, kept as long as it has or waits for one. */
	private static final class Share {

		private final Semaphore turns;

		private int inside;

		Share(int turns) {
			this.turns = new Semaphore(turns, true);
		}

		Share entered() {
			this.inside++;
			return this;
		}

		@Nullable Share left() {
			this.inside--;
			return (this.inside > 0) ? this : null;
		}

	}

}
