package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

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

	private final PlatformTransactionManager transactions;

	/** The operations that were done before. */
	private final Familiar familiar;

	private final Deadlines deadlines;

	private final Turns turns;

	private final Duration deadline;

	WritingTransactions(@Lazy PlatformTransactionManager transactions, GraphSettings settings, Deadlines deadlines,
			Turns turns) {
		this.deadlines = deadlines;
		this.familiar = new Familiar(deadlines);
		this.turns = turns;
		this.deadline = settings.writeTimeout();
		this.transactions = transactions;
	}

	/**
	 * Does all of the work or nothing of it. The work may run several times.
	 * @throws DatabaseUnavailable if the deadline passes or the database cannot be used;
	 * the work may be done nevertheless
	 */
	public <T> T run(Supplier<T> work) {
		return run(Work.left(this.deadline), work);
	}

	/**
	 * The same for an operation that has a name: one that this server did not do since
	 * the database was last away has more deadlines than one, since its statements have
	 * to be planned.
	 */
	public <T> T run(String operation, Supplier<T> work) {
		return this.familiar.within(operation, this.deadline, (patience) -> run(patience, work));
	}

	/**
	 * The same for work that is done one after the other: who waits for the turn waits
	 * under the deadline, too.
	 */
	public <T> T run(String operation, Lock turn, Supplier<T> work) {
		return this.familiar.within(operation, this.deadline,
				(patience) -> this.deadlines.within(patience, this.deadline, () -> {
					try {
						turn.lockInterruptibly();
					}
					catch (InterruptedException ex) {
						throw new DatabaseUnavailable("The turn never came", ex);
					}
					try {
						return this.turns.toWrite(() -> attempts(patience, work));
					}
					finally {
						turn.unlock();
					}
				}));
	}

	private <T> T run(Duration patience, Supplier<T> work) {
		return this.deadlines.within(patience, this.deadline, () -> this.turns.toWrite(() -> attempts(patience, work)));
	}

	private <T> T attempts(Duration patience, Supplier<T> work) {
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setTimeout(Math.max(1, (int) Deadlines.transaction(patience).toSeconds()));
		RuntimeException before = null;
		for (int attempt = 1;; attempt++) {
			Attempt<T> one = new Attempt<>(work, before);
			try {
				T result = template.execute((status) -> one.make());
				if (result == null) {
					throw new IllegalStateException("A change that answers nothing");
				}
				return result;
			}
			catch (RuntimeException ex) {
				one.explain(ex);
				// What failed to be committed may be committed: whoever asked decides.
				if (one.done || attempt == TRIES || Thread.currentThread().isInterrupted() || !mayPass(ex)) {
					throw ex;
				}
				before = ex;
				pause(attempt);
			}
		}
	}

	/**
	 * Whether another attempt may succeed. One with an old version will hold it the next
	 * time too.
	 */
	private static boolean mayPass(RuntimeException failure) {
		return !(failure instanceof OptimisticLockingFailureException)
				&& (failure instanceof TransientDataAccessException || DatabaseUnavailable.isMeantBy(failure));
	}

	/** Lets those who met go apart, each after a time of its own. */
	private static void pause(int attempt) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS
			.toNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, (SHORTEST_PAUSE << attempt) + 1)));
	}

	/** One attempt, and what came of it before its transaction ended. */
	private static final class Attempt<T> {

		private final Supplier<T> work;

		private boolean done;

		private @Nullable RuntimeException failure;

		Attempt(Supplier<T> work, @Nullable RuntimeException before) {
			this.work = work;
			this.failure = before;
		}

		T make() {
			try {
				T answer = this.work.get();
				this.done = true;
				return answer;
			}
			catch (RuntimeException ex) {
				this.failure = ex;
				throw ex;
			}
		}

		/**
		 * Keeps the failure of the work, or else of the attempt before, with what became
		 * of the transaction: where that could not be rolled back either, the framework
		 * tells of the latter alone.
		 */
		void explain(RuntimeException outcome) {
			if (this.failure != null && !this.failure.equals(outcome)) {
				outcome.addSuppressed(this.failure);
			}
		}

	}

}
