package org.linli.graphql.transport;

import java.time.Duration;

import io.github.bucket4j.Bucket;

/**
 * How fast something may come.
 */
final class Buckets {

	/** More cannot be counted in a second. */
	private static final long MOST = 1_000_000_000;

	private Buckets() {
	}

	/** So many in the long run, and twice as many at once. */
	static Bucket perSecond(long number) {
		long pace = Math.min(MOST, number);
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(2 * pace).refillGreedy(pace, Duration.ofSeconds(1)))
			.build();
	}

}
