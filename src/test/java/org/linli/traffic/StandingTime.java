package org.linli.traffic;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;

/**
 * Time that passes where a test says so.
 */
final class StandingTime implements TimeMeter {

	private final AtomicLong now = new AtomicLong();

	void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

	@Override
	public long currentTimeNanos() {
		return this.now.get();
	}

	@Override
	public boolean isWallClockBased() {
		return false;
	}

}
