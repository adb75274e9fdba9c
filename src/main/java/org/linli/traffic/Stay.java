package org.linli.traffic;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Work;
import reactor.core.publisher.Mono;

/**
 * The places of one operation, from when it is let in until no thread is at it any
 * longer. They are given back once, however it ends: whoever asked may have gone while a
 * statement still runs, and what fails behind the answer may be an error of the machine,
 * of which nobody is told.
 */
final class Stay {

	private final Work work;

	private final Places instance;

	private final Places viewer;

	private final AtomicBoolean over = new AtomicBoolean();

	private boolean planning;

	private boolean left;

	Stay(Work work, Places instance, Places viewer) {
		this.work = work;
		this.instance = instance;
		this.viewer = viewer;
	}

	/** Plans from now on, if there is room for that; tells why there is none. */
	synchronized @Nullable Busy plan() {
		if (this.left || !this.viewer.enterToPlan()) {
			return Busy.TOO_MANY_AT_ONCE;
		}
		if (!this.instance.enterToPlan()) {
			this.viewer.leavePlan();
			return Busy.TOO_BUSY;
		}
		this.planning = true;
		return null;
	}

	/** Has the places while somebody waits for this answer, and what it asks ends. */
	<T> Mono<T> during(Supplier<Mono<T>> answer) {
		return Mono.fromDirect((subscriber) -> {
			try {
				answer.get()
					.doOnSuccess((found) -> end())
					.doOnError((ex) -> giveUp())
					.doOnCancel(this::giveUp)
					.subscribe(subscriber);
			}
			catch (Throwable ex) {
				giveUp();
				throw ex;
			}
		});
	}

	private void giveUp() {
		if (!this.over.get()) {
			this.work.giveUp();
			end();
		}
	}

	private void end() {
		if (this.over.compareAndSet(false, true)) {
			this.work.whenStill(this::leave);
		}
	}

	private synchronized void leave() {
		this.left = true;
		if (this.planning) {
			this.instance.leavePlan();
			this.viewer.leavePlan();
		}
		this.instance.leave();
		this.viewer.leave();
	}

}
