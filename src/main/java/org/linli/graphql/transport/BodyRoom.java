package org.linli.graphql.transport;

import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;

import org.springframework.stereotype.Component;

/**
 * The memory that the bodies of all requests together may take, in bytes. It is taken as
 * they come and not as they are announced, so that whoever announces much and sends
 * nothing takes nothing.
 */
@Component
class BodyRoom {

	private final int all;

	private final Semaphore bytes;

	BodyRoom(BodySettings settings, MeterRegistry meters) {
		this.all = Math.toIntExact(settings.bodies().toBytes());
		this.bytes = new Semaphore(this.all);
		Gauge.builder("linli.bodies", this, (room) -> room.all - room.left())
			.baseUnit(BaseUnits.BYTES)
			.register(meters);
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
