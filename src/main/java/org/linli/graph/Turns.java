package org.linli.graph;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets as many use the database at a time as there are connections, in the order in which
 * they came. The pool of the driver refuses those for whom it has none; here they wait
 * until their deadline. A quarter of the connections is for changes and a quarter for
 * what these read meanwhile, so that neither readers nor writers wait for each other; one
 * is left for looking whether the database answers.
 */
@Component
class Turns {

	private final Semaphore readers;

	private final Semaphore writers;

	Turns(GraphSettings settings) {
		int quarter = Math.max(1, settings.poolSize() / 4);
		this.writers = new Semaphore(quarter, true);
		this.readers = new Semaphore(Math.max(1, settings.poolSize() - 2 * quarter - 1), true);
	}

	/** Reads once it is its turn; at once within a change, which had its turn. */
	<T> T toRead(Supplier<T> work) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? work.get() : in(this.readers, work);
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

}
