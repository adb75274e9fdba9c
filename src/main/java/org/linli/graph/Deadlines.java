package org.linli.graph;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs what asks the database, and ends it when nobody waits for it any longer. The
 * driver waits for ever for a database that is frozen, and only an interrupt frees it: so
 * the work has a thread of its own, and whoever asked goes on at the deadline whether
 * that thread has ended or not.
 */
@Component
class Deadlines {

	private static final Logger logger = LoggerFactory.getLogger(Deadlines.class);

	/**
	 * How many deadlines something has that is done for the first time: its statements
	 * have to be planned, and on a slow machine that alone takes longer than one.
	 */
	private static final int UNKNOWN = 3;

	private final AtomicBoolean silent = new AtomicBoolean();

	/** When it answered last, by {@link System#nanoTime()}. */
	private volatile long answered = System.nanoTime();

	private final AtomicInteger returns = new AtomicInteger();

	private final Gate gate = new Gate();

	/**
	 * The same for work that has all of its time.
	 */
	<T> T within(Duration deadline, Supplier<T> work) {
		return within(deadline, deadline, work);
	}

	/**
	 * What the work answers. Within a transaction it stays in the thread to which the
	 * transaction is bound, under the deadline of that transaction.
	 * @param deadline what is left for it
	 * @param whole how long it may take where nothing was done before: a database says
	 * nothing by its silence where there was less time than that
	 * @throws DeadlineExceeded if the database says that the deadline has passed, or it
	 * passes while the database answers others or had little time, or the request was
	 * given up
	 * @throws DatabaseUnavailable if it passes and the database says nothing, or the
	 * database cannot be used
	 */
	<T> T within(Duration deadline, Duration whole, Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		this.gate.enter();
		FutureTask<T> task = new FutureTask<>(Work.part(work)::get);
		Work request = Work.current();
		if (request == null) {
			return started(task, deadline, whole);
		}
		Runnable end = () -> task.cancel(true);
		request.awaits(end);
		try {
			return started(task, deadline, whole);
		}
		finally {
			request.has(end);
		}
	}

	private <T> T started(FutureTask<T> task, Duration deadline, Duration whole) {
		long begin = System.nanoTime();
		Thread.ofVirtual().name("graph").start(() -> {
			try {
				task.run();
			}
			finally {
				this.gate.leave();
			}
		});
		try {
			T answer = task.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
			answers();
			return answer;
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			// Where others were answered meanwhile, it is not the database that is away.
			throw (this.answered - begin > 0 || !isTelling(deadline, whole)) ? new DeadlineExceeded()
					: silent(new DatabaseUnavailable("No answer within " + deadline, null));
		}
		catch (InterruptedException ex) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new DatabaseUnavailable("Nobody waits for the answer", ex);
		}
		catch (CancellationException ex) {
			throw new DeadlineExceeded(ex);
		}
		catch (ExecutionException ex) {
			throw failure(Objects.requireNonNull(ex.getCause()));
		}
	}

	/**
	 * How long the database itself lets a transaction run: it ends before the deadline,
	 * so that what nobody waits for is not done either.
	 */
	static Duration transaction(Duration deadline) {
		// The driver counts whole milliseconds and takes none for no end at all.
		return Duration.ofMillis(Math.max(1, deadline.multipliedBy(4).dividedBy(5).toMillis()));
	}

	/**
	 * How long the database lets the longest change of a client run: what another reader
	 * sees of it may be that much older than it is new.
	 */
	static Duration longestChange(GraphSettings settings) {
		return transaction(unknown(settings.writeTimeout()));
	}

	/** The deadline of what was never done since the database was last gone. */
	static Duration unknown(Duration deadline) {
		return deadline.multipliedBy(UNKNOWN);
	}

	/** How often the database answered again after it had not. */
	int returns() {
		return this.returns.get();
	}

	/**
	 * Lets nobody use the database until it is resumed, and waits for those who do.
	 * @return whether nobody does; else all goes on as before
	 */
	boolean pause(Duration patience) throws InterruptedException {
		return this.gate.shut(patience);
	}

	/** The database comes back from a pause, and has forgotten what it knew. */
	void resume() {
		this.returns.incrementAndGet();
		this.gate.open();
	}

	/** Whether nobody may use it for the moment. */
	boolean paused() {
		return this.gate.isShut();
	}

	/**
	 * Whether a database that says nothing in this time is away: it was, or there was
	 * about all of the time that there may be.
	 */
	private boolean isTelling(Duration deadline, Duration whole) {
		return this.silent.get() || deadline.compareTo(whole.multipliedBy(9).dividedBy(10)) >= 0;
	}

	private RuntimeException failure(Throwable cause) {
		if (DatabaseUnavailable.isDeadline(cause)) {
			return (cause instanceof DeadlineExceeded known) ? known : new DeadlineExceeded(cause);
		}
		if (DatabaseUnavailable.isMeantBy(cause)) {
			return silent((cause instanceof DatabaseUnavailable known) ? known
					: new DatabaseUnavailable(String.valueOf(cause.getMessage()), cause));
		}
		if (cause instanceof Error error) {
			throw error;
		}
		// The work has another thread than those who asked for it: say who they were.
		cause.addSuppressed(new IllegalStateException("Asked for here"));
		return (cause instanceof RuntimeException known) ? known : new IllegalStateException(cause);
	}

	private DatabaseUnavailable silent(DatabaseUnavailable ex) {
		if (this.silent.compareAndSet(false, true)) {
			logger.warn("The database does not answer: {}", ex.getMessage());
		}
		return ex;
	}

	private void answers() {
		this.answered = System.nanoTime();
		if (this.silent.get() && this.silent.compareAndSet(true, false)) {
			this.returns.incrementAndGet();
			logger.info("The database answers again");
		}
	}

}
