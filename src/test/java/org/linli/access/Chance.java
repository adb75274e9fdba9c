package org.linli.access;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Choices that follow from a seed.
 *
 * @param random makes them
 */
record Chance(Random random) {

	Chance(long seed) {
		this(new Random(seed));
	}

	/** Whether something is so that is so this many times of a hundred. */
	boolean of(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	<T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	@SafeVarargs
	final <T> T one(T... all) {
		return all[this.random.nextInt(all.length)];
	}

	/** One of them, or null this many times of a hundred and where there is none. */
	<T> @Nullable T oneOrNone(List<T> all, int percent) {
		return (all.isEmpty() || of(percent)) ? null : one(all);
	}

	/** About this many of a hundred of them, in their order. */
	<T> List<T> some(List<T> all, int percent) {
		return all.stream().filter((one) -> of(percent)).toList();
	}

}
