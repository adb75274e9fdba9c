package org.linli.traffic;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may ask of this instance: so many operations and so many objects in a
 * time, and so many operations at once.
 */
final class Allowance {

	private final Bucket operations;

	private final Bucket nodes;

	private final Places places;

	private final TrafficSettings settings;

	Allowance(TrafficSettings settings, TimeMeter time) {
		this.operations = bucket(settings.operations(), settings.operationBurst(), time);
		this.nodes = bucket(settings.nodes(), settings.nodeBurst(), time);
		this.places = new Places(settings.atOnce());
		this.settings = settings;
	}

	private static Bucket bucket(int perSecond, int burst, TimeMeter time) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
			.withCustomTimePrecision(time)
			.build();
	}

	/**
	 * Takes some operations, at most all there may be: whoever asks more waits for these.
	 * @return how long to wait if there are not so many; null if they were taken
	 */
	@Nullable Duration takeOperations(int count) {
		return take(this.operations, Math.min(count, this.settings.operationBurst()));
	}

	/**
	 * Takes some objects, at most all there may be.
	 * @return how long to wait if there are not so many; null if they were taken
	 */
	@Nullable Duration takeNodes(int count) {
		return take(this.nodes, taken(count));
	}

	/** How many are taken where so many objects are asked for. */
	int taken(int nodes) {
		return Math.min(nodes, this.settings.nodeBurst());
	}

	/** Gives objects back that were not found. */
	void giveBack(long nodes) {
		if (nodes > 0) {
			this.nodes.addTokens(nodes);
		}
	}

	/** Takes objects that were found unforeseen, whether they are there or not. */
	void takeAfterwards(long nodes) {
		if (nodes > 0) {
			this.nodes.consumeIgnoringRateLimits(nodes);
		}
	}

	/** Those that its operations and events have at a time. */
	Places places() {
		return this.places;
	}

	private static @Nullable Duration take(Bucket bucket, int count) {
		if (count <= 0) {
			return null;
		}
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(count);
		return probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

}
