package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.linli.demo.RegionSettings.Parts;

/**
 * Chance that repeats itself: a sequence of its own for each purpose, so that a change of
 * one thing leaves all others as they were. Only what {@link Random} specifies to the bit
 * is used, so that every Java makes the same graph.
 */
final class Dice {

	/** Facts begin within so many days; all of them lie before the newspaper issue. */
	private static final int DAYS = 420;

	private final Random random;

	Dice(long seed, String purpose) {
		long mixed = seed * 0x9E3779B97F4A7C15L;
		for (int i = 0; i < purpose.length(); i++) {
			mixed = (mixed ^ purpose.charAt(i)) * 0xBF58476D1CE4E5B9L;
			mixed ^= mixed >>> 29;
		}
		this.random = new Random(mixed);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	int between(int from, int to) {
		return from + below(to - from + 1);
	}

	boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	<T> T pick(List<T> from) {
		return from.get(below(from.size()));
	}

	<T> List<T> shuffled(Collection<T> from) {
		List<T> shuffled = new ArrayList<>(from);
		Collections.shuffle(shuffled, this.random);
		return shuffled;
	}

	/** A day within the time of the demonstration. */
	LocalDate day(LocalDate since) {
		return since.plusDays(below(DAYS));
	}

	/** The total scattered over so many parts. */
	int[] scatter(Parts parts, int over) {
		return scatter(parts.count(), over, parts.from(), parts.to());
	}

	/** Parts between two bounds that add up to the total, scattered. */
	int[] scatter(int total, int parts, int least, int most) {
		if (total < parts * least || total > parts * most) {
			throw new IllegalArgumentException(
					"%d cannot be divided into %d parts of %d to %d".formatted(total, parts, least, most));
		}
		int[] scattered = new int[parts];
		Arrays.fill(scattered, least);
		for (int left = total - parts * least; left > 0;) {
			int part = below(parts);
			if (scattered[part] < most) {
				scattered[part]++;
				left--;
			}
		}
		return scattered;
	}

}
