package org.linli.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the events of the outbox to whoever listens in this process. It asks the database
 * in short intervals, once for all listeners and only while there are any. Transactions
 * end in another order than they began, so it looks again at the last seconds, longer
 * than the longest change may take, and leaves out what it knows: every event comes at
 * least once, those of one thing in their order.
 */
@Component
public class EventRelay implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(EventRelay.class);

	private static final Duration INTERVAL = Duration.ofMillis(300);

	/** The database looks every two seconds whether a transaction is over its time. */
	private static final Duration MARGIN = Duration.ofSeconds(5);

	/** How many may read what happened before at a time: it is no hurry. */
	static final int PASTS = 2;

	private final Outbox outbox;

	/** How long an event may come after one that is younger. */
	private final Duration overlap;

	private final Scheduler scheduler = Schedulers.newSingle("events", true);

	/** Reads what happened before, in turn for all who want to know. */
	private final Scheduler past = Schedulers.newBoundedElastic(PASTS, Integer.MAX_VALUE, "past");

	private final Flux<Event> live;

	/** How old events were when they were handed on. */
	private final Timer lag;

	EventRelay(Outbox outbox, GraphSettings settings, ObjectProvider<MeterRegistry> meters) {
		this.outbox = outbox;
		this.lag = Timer.builder("linli.events.lag")
			.description("How old an event was when it was handed to those who listen")
			.register(meters.getIfAvailable(SimpleMeterRegistry::new));
		this.overlap = Deadlines.longestChange(settings).plus(MARGIN);
		this.live = Flux.defer(this::read).publish(MOST_BEHIND).refCount();
	}

	@Override
	public void destroy() {
		this.scheduler.dispose();
		this.past.dispose();
	}

	/** How many events a listener may be behind before it is let go. */
	static final int MOST_BEHIND = 1_000;

	/** The events of a topic from now on. */
	public Flux<Event> live(String topic) {
		return of(topic).onBackpressureBuffer(MOST_BEHIND);
	}

	private Flux<Event> of(String topic) {
		return this.live.filter((event) -> topic.equals(event.topic()));
	}

	/**
	 * The events of a topic since a moment, then those from now on. What happened shortly
	 * before that moment may come again.
	 * @param moment in milliseconds since 1970
	 * @param scope where what happened before is of interest
	 */
	public Flux<Event> since(Scope scope, String topic, long moment) {
		return Flux.defer(() -> {
			// Listening begins before the past is read, so that nothing falls between.
			Sinks.Many<Event> later = Sinks.many()
				.unicast()
				.onBackpressureBuffer(new LinkedBlockingQueue<>(MOST_BEHIND));
			Disposable listening = of(topic).subscribe(
					(event) -> later.emitNext(event, Sinks.EmitFailureHandler.FAIL_FAST), later::tryEmitError,
					later::tryEmitComplete);
			Reading reading = new Reading(moment - this.overlap.toMillis(), topic);
			// Each look waits for its turn again, behind those of others.
			return Mono.fromCallable(() -> reading.next(scope))
				.subscribeOn(this.past)
				.repeat()
				.takeUntil(List::isEmpty)
				.concatMapIterable((events) -> events, 1)
				.concatWith(later.asFlux().filter((event) -> !reading.knows(event)))
				.doFinally((signal) -> listening.dispose());
		});
	}

	private Flux<Event> read() {
		Reading reading = new Reading(this.outbox.now(Scope.everything()) - this.overlap.toMillis(), null);
		// What is there already is nobody's news.
		reading.skip();
		return Flux.interval(INTERVAL, this.scheduler)
			.onBackpressureDrop()
			.concatMapIterable((tick) -> polled(reading))
			.doOnNext((event) -> this.lag.record(Duration.between(event.at().toInstant(), Instant.now())));
	}

	private static List<Event> polled(Reading reading) {
		try {
			return reading.next(Scope.everything());
		}
		catch (RuntimeException ex) {
			logger.debug("The events could not be read; they will be read later", ex);
			return List.of();
		}
	}

	/** How far one reader has come. */
	private final class Reading {

		private final Map<String, Long> known = new LinkedHashMap<>();

		private long from;

		/** Null for all topics. */
		private final @Nullable String topic;

		Reading(long from, @Nullable String topic) {
			this.from = from;
			this.topic = topic;
		}

		List<Event> next(Scope scope) {
			List<Event> events = EventRelay.this.outbox.since(scope, this.topic, this.from, this.known.keySet());
			for (Event event : events) {
				this.known.put(event.id(), event.at().toInstant().toEpochMilli());
			}
			if (!events.isEmpty()) {
				forget(events.getLast().at().toInstant().toEpochMilli() - EventRelay.this.overlap.toMillis());
			}
			return new ArrayList<>(events);
		}

		void skip() {
			List<Event> events = next(Scope.everything());
			while (!events.isEmpty()) {
				events = next(Scope.everything());
			}
		}

		boolean knows(Event event) {
			return this.known.containsKey(event.id());
		}

		private void forget(long before) {
			this.from = Math.max(this.from, before);
			for (Iterator<Long> moments = this.known.values().iterator(); moments.hasNext();) {
				if (moments.next() < this.from) {
					moments.remove();
				}
			}
		}

	}

}
