package org.linli.traffic;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Events that are told one by one, as a gate lets them through. The next is asked for
 * when who listens wants it and the one before is told. While it waits no thread does,
 * and whatever ends the events ends the wait.
 */
final class PacedEvents<T> extends FluxOperator<T, T> {

	private final EventGate gate;

	private final Later later;

	PacedEvents(Flux<T> events, EventGate gate, Later later) {
		super(events);
		this.gate = gate;
		this.later = later;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> listener) {
		this.source.subscribe(new Telling<>(listener, this.gate, this.later));
	}

	/** What goes on between the events and who listens, done by one thread at a time. */
	private static final class Telling<T> implements CoreSubscriber<T>, Subscription {

		private final CoreSubscriber<? super T> listener;

		private final EventGate gate;

		private final Later later;

		/** How much happened that was not looked at yet. */
		private final AtomicInteger news = new AtomicInteger();

		/** How many events are wanted. */
		private final AtomicLong wanted = new AtomicLong();

		private volatile Subscription events = Operators.emptySubscription();

		/** The event that waits. */
		private volatile @Nullable T event;

		private volatile @Nullable Throwable failure;

		private volatile boolean complete;

		private volatile boolean cancelled;

		private volatile boolean waiting;

		private boolean asked;

		private boolean over;

		private int tries;

		private @Nullable Disposable wait;

		Telling(CoreSubscriber<? super T> listener, EventGate gate, Later later) {
			this.listener = listener;
			this.gate = gate;
			this.later = later;
		}

		@Override
		public Context currentContext() {
			return this.listener.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.events = subscription;
			this.listener.onSubscribe(this);
		}

		@Override
		public void onNext(T next) {
			this.event = next;
			look();
		}

		@Override
		public void onError(Throwable ex) {
			this.failure = ex;
			look();
		}

		@Override
		public void onComplete() {
			this.complete = true;
			look();
		}

		@Override
		public void request(long number) {
			if (Operators.validate(number)) {
				this.wanted.accumulateAndGet(number, Operators::addCap);
				look();
			}
		}

		@Override
		public void cancel() {
			this.cancelled = true;
			this.events.cancel();
			look();
		}

		/** Something happened: goes on, unless another thread does, which sees it too. */
		private void look() {
			if (this.news.getAndIncrement() != 0) {
				return;
			}
			int seen = 1;
			while (seen != 0) {
				while (isContinued()) {
					// One step after the other.
				}
				seen = this.news.addAndGet(-seen);
			}
		}

		private boolean isContinued() {
			Throwable ex = this.failure;
			T next = this.event;
			if (this.over) {
				return false;
			}
			if (this.cancelled || ex != null) {
				end();
				if (!this.cancelled && ex != null) {
					this.listener.onError(ex);
				}
				return false;
			}
			if (next != null) {
				return !this.waiting && isTold(next);
			}
			if (this.complete) {
				end();
				this.listener.onComplete();
			}
			else if (!this.asked && this.wanted.get() > 0) {
				this.asked = true;
				this.events.request(1);
			}
			return false;
		}

		private boolean isTold(T next) {
			Duration pause = this.gate.take(this.tries);
			if (pause != null) {
				this.tries++;
				this.waiting = true;
				this.wait = this.later.after(pause, this::resume);
				return false;
			}
			this.tries = 0;
			this.event = null;
			this.asked = false;
			this.wanted.updateAndGet((number) -> (number == Long.MAX_VALUE) ? number : number - 1);
			this.listener.onNext(next);
			this.gate.told();
			return true;
		}

		private void resume() {
			this.waiting = false;
			look();
		}

		private void end() {
			this.over = true;
			this.event = null;
			Disposable pending = this.wait;
			if (pending != null) {
				pending.dispose();
			}
		}

	}

}
