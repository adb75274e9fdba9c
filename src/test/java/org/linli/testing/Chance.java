package org.linli.testing;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Choices that follow from a seed.
 *
 * @param random makes them
 */
public record Chance(Random random) {

	public Chance(long seed) {
		this(new Random(seed));
	}

	/** Whether something is so that is so this many times of a hundred. */
	public boolean of(int percent) {
		return this.random.nextInt(100) < percent;
	}

	public int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	public <T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	@SafeVarargs
	public final <T> T one(T... all) {
		return all[this.random.nextInt(all.length)];
	}

	/** One of them, or null this many times of a hundred and where there is none. */
	public <T> @Nullable T oneOrNone(List<T> all, int percent) {
		return (all.isEmpty() || of(percent)) ? null : one(all);
	}

	/** About this many of a hundred of them, in their order. */
	public <T> List<T> some(List<T> all, int percent) {
		return all.stream().filter((one) -> of(percent)).toList();
	}

}
