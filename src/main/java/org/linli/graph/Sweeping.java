package org.linli.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets what is kept for two days only: idempotency keys with their answers, and
 * events.
 */
@Component
class Sweeping {

	static final Duration KEPT = Duration.ofDays(2);

	private static final Logger logger = LoggerFactory.getLogger(Sweeping.class);

	private static final Duration INTERVAL = Duration.ofHours(1);

	private final GraphWriter writer;

	private final Outbox outbox;

	private final WritingTransactions transactions;

	private final Clock clock;

	private Disposable running = () -> {
	};

	Sweeping(GraphWriter writer, Outbox outbox, WritingTransactions transactions, Clock clock) {
		this.writer = writer;
		this.outbox = outbox;
		this.transactions = transactions;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.running = Flux.interval(INTERVAL, Schedulers.boundedElastic()).subscribe((tick) -> attempt());
	}

	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.running.dispose();
	}

	private void attempt() {
		try {
			sweep();
		}
		catch (RuntimeException ex) {
			logger.debug("Not all that is old was forgotten; the next hour will see to it", ex);
		}
	}

	/** Forgets in transactions of some thousand. */
	void sweep() {
		long before = this.clock.instant().minus(KEPT).toEpochMilli();
		boolean more = true;
		while (more) {
			more = this.transactions.run(() -> {
				boolean events = this.outbox.forget(Scope.everything(), before);
				return forgetKeys(before) || events;
			});
		}
	}

	/** One that is used anew meanwhile is locked by its user, and stays. */
	private boolean forgetKeys(long before) {
		return this.writer.run(Scope.everything(), """
				MATCH (k:IdempotencyKey)
				WHERE k.at < datetime({epochMillis: $before})
				WITH k
				LIMIT 1000
				SET k.locked = true
				WITH k
				WHERE k.at < datetime({epochMillis: $before})
				DELETE k
				RETURN count(*) = 1000 AS more
				""", Map.of("before", before), (row) -> row.get("more").asBoolean()).getFirst();
	}

}
