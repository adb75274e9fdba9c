package org.linli.traffic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does things when a test says that their time has come, unless they are forgotten.
 */
final class PretendedLater implements Later {

	private final StandingTime time;

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	PretendedLater(StandingTime time) {
		this.time = time;
	}

	@Override
	public Disposable after(Duration wait, Runnable task) {
		assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
		Waiting one = new Waiting(this.time.currentTimeNanos() + wait.toNanos(), task);
		this.waiting.add(one);
		return () -> this.waiting.remove(one);
	}

	/** How many things are to be done. */
	int number() {
		return this.waiting.size();
	}

	/** Time passes, and what was to be done meanwhile is done. */
	void pass(Duration by) {
		this.time.pass(by);
		List<Waiting> due = this.waiting.stream().filter((one) -> one.at() <= this.time.currentTimeNanos()).toList();
		this.waiting.removeAll(due);
		due.forEach((one) -> one.task().run());
	}

	private record Waiting(long at, Runnable task) {
	}

}
