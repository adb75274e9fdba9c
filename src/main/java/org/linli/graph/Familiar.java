package org.linli.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What this server did before, and how long what it does may take by that. A database
 * that was away may have been started anew and has forgotten its plans: then all is
 * unknown again.
 */
final class Familiar {

	private final Deadlines deadlines;

	/** After which return of the database each was done. */
	private final Map<String, Integer> done = new ConcurrentHashMap<>();

	/** Whose turn it is to do what was not done yet. */
	private final Map<String, Lock> turns = new ConcurrentHashMap<>();

	Familiar(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	/**
	 * Does something within its deadline, or what is left of that of the request it is
	 * done for: a longer one for what has to be planned. The request is not charged for
	 * that.
	 * @param work is told how long it may take
	 */
	<T> T within(String what, Duration deadline, Function<Duration, T> work) {
		Work request = Work.current();
		T answer = null;
		if (!knows(what)) {
			answer = (request != null) ? request.planned(() -> first(what, deadline, work))
					: first(what, deadline, work);
		}
		return (answer != null) ? answer : done(what, work.apply(patience(what, deadline)));
	}

	/**
	 * Plans cost a database that has just begun more than all else, and it would make one
	 * for each who asks at the same time: one asks, and the others wait for its plan.
	 * They wait for one deadline, and then each asks by itself: what keeps the first one
	 * may be its own affair.
	 * @return null if another has done it meanwhile
	 */
	private <T> @Nullable T first(String what, Duration deadline, Function<Duration, T> work) {
		long begin = System.nanoTime();
		Duration patience = patience(what, deadline);
		Lock turn = this.turns.computeIfAbsent(what, (key) -> new ReentrantLock());
		boolean first = comes(turn, deadline);
		try {
			return knows(what) ? null : done(what, work.apply(patience.minusNanos(System.nanoTime() - begin)));
		}
		finally {
			if (first) {
				turn.unlock();
			}
		}
	}

	private static boolean comes(Lock turn, Duration patience) {
		try {
			return turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DatabaseUnavailable("Nobody waits for the answer", ex);
		}
	}

	private <T> T done(String what, T answer) {
		this.done.put(what, this.deadlines.returns());
		return answer;
	}

	/** How long it may take now. */
	Duration patience(String what, Duration deadline) {
		Duration left = Work.left(deadline);
		return knows(what) ? left : left.plus(Deadlines.unknown(deadline)).minus(deadline);
	}

	private boolean knows(String what) {
		return this.done.getOrDefault(what, -1) == this.deadlines.returns();
	}

}
