package org.linli.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * How long answers took when something was sent for the first time, beside all else that
 * was.
 */
final class Punctuality {

	/** An answer that takes longer is looked at again. */
	static final Duration LONG = Duration.ofSeconds(1);

	/** No answer takes longer, however busy this machine is. */
	static final Duration LONGEST = Duration.ofSeconds(5);

	private final Map<Integer, Duration> delayed = new ConcurrentSkipListMap<>();

	private int answers;

	/** Notes the answer to a thing that was sent for the first time. */
	synchronized void took(int number, Duration duration) {
		this.answers++;
		if (duration.compareTo(LONG) > 0) {
			this.delayed.put(number, duration);
		}
	}

	/** Those that took long, and how long. */
	Map<Integer, Duration> delayed() {
		return Map.copyOf(this.delayed);
	}

	/** How many of all took long, from 0 to 1. */
	synchronized double share() {
		return (double) this.delayed.size() / Math.max(1, this.answers);
	}

	/** Those that took so long that nothing excuses it. */
	List<String> overdue() {
		return this.delayed.entrySet()
			.stream()
			.filter((one) -> one.getValue().compareTo(LONGEST) > 0)
			.map((one) -> one.getKey() + ": " + one.getValue())
			.collect(Collectors.toList());
	}

}
