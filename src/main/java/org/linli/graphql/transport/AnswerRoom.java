package org.linli.graphql.transport;

import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;

import org.springframework.stereotype.Component;

/**
 * The memory that all answers together may take that are being sent, in bytes: whoever
 * reads slowly holds its answer for minutes, and may ask for many.
 */
@Component
class AnswerRoom {

	private final int all;

	private final int longest;

	private final Semaphore bytes;

	AnswerRoom(AnswerSettings settings, MeterRegistry meters) {
		this.all = settings.all();
		this.longest = settings.longest();
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

	/** Takes some if so much is left, and nothing otherwise. */
	boolean take(int length) {
		return this.bytes.tryAcquire(length);
	}

	/** Gives back what was taken. */
	void giveBack(int length) {
		this.bytes.release(length);
	}

}
