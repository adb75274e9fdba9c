package org.linli.traffic;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

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

	private final List<Places> places;

	private final AtomicBoolean over = new AtomicBoolean();

	Stay(Work work, Places... places) {
		this.work = work;
		this.places = List.of(places);
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
			this.work.whenStill(() -> this.places.forEach(Places::leave));
		}
	}

}
