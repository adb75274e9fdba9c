package org.linli.graph;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change as one transaction, and again if the database asks for it, as it does
 * when two changes wait for each other.
 */
@Component
public class WritingTransactions {

	private static final int TRIES = 4;

	private static final int SHORTEST_PAUSE = 10;

	private final TransactionTemplate template;

	WritingTransactions(@Lazy PlatformTransactionManager transactions, GraphSettings settings) {
		this.template = new TransactionTemplate(transactions);
		this.template.setTimeout((int) settings.writeTimeout().toSeconds());
	}

	/** Does all of the work or nothing of it. The work may run several times. */
	public <T> T run(Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				T result = this.template.execute((status) -> work.get());
				if (result == null) {
					throw new IllegalStateException("A change that answers nothing");
				}
				return result;
			}
			catch (OptimisticLockingFailureException ex) {
				// The caller holds an old version, and will hold it the next time too.
				throw ex;
			}
			catch (TransientDataAccessException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
				pause(attempt);
			}
		}
	}

	/** Lets those who met go apart, each after a time of its own. */
	private static void pause(int attempt) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS
			.toNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, (SHORTEST_PAUSE << attempt) + 1)));
	}

}
