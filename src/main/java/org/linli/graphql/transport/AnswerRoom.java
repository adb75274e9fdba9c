package org.linli.graphql.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;

import org.springframework.stereotype.Component;

/**
 * The memory that all answers together may take that are being sent, in bytes: whoever
 * reads slowly holds its answer for minutes, and may ask for many. Nobody has more than a
 * quarter of it, or else one answer.
 */
@Component
class AnswerRoom {

	private static final int SHARES = 4;

	private final int all;

	private final int longest;

	private final int share;

	private final Semaphore bytes;

	/** What each has taken who has taken something. */
	private final Map<String, Long> taken = new ConcurrentHashMap<>();

	AnswerRoom(AnswerSettings settings, MeterRegistry meters) {
		this.all = settings.all();
		this.longest = settings.longest();
		this.share = Math.max(this.longest, this.all / SHARES);
		this.bytes = new Semaphore(this.all);
		Gauge.builder("linli.answers", this, (room) -> room.all - room.left())
			.baseUnit(BaseUnits.BYTES)
			.register(meters);
	}

	/** How long one answer may be. */
	int longest() {
		return this.longest;
	}

	/** How much is left. */
	int left() {
		return this.bytes.availablePermits();
	}

	/** Takes some if so much is left, and else says why nothing is taken. */
	@Nullable Fault take(ConnectionOwner owner, int length) {
		long held = this.taken.merge(owner.name(), (long) length, Long::sum);
		Fault full = (held > this.share) ? Fault.TOO_MANY_AT_ONCE
				: this.bytes.tryAcquire(length) ? null : Fault.TOO_BUSY;
		if (full != null) {
			forget(owner, length);
		}
		return full;
	}

	/** Gives back what was taken. */
	void giveBack(ConnectionOwner owner, int length) {
		this.bytes.release(length);
		forget(owner, length);
	}

	private void forget(ConnectionOwner owner, int length) {
		this.taken.computeIfPresent(owner.name(), (name, held) -> (held > length) ? held - length : null);
	}

}
