package org.linli.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What this server did before, and how long what it does may take by that. A database
 * that was away may have been started anew and has forgotten its plans: then all is
 * unknown again.
 */
final class Familiar {

	private final Deadlines deadlines;

	/** After which return of the database each was done. */
	private final Map<String, Integer> done = new ConcurrentHashMap<>();

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
		Work request = knows(what) ? null : Work.current();
		Duration patience = patience(what, deadline);
		if (request == null) {
			return done(what, work.apply(patience));
		}
		return request.planned(() -> {
			long begin = System.nanoTime();
			T answer = done(what, work.apply(patience));
			request.extend(Duration.ofNanos(System.nanoTime() - begin));
			return answer;
		});
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
