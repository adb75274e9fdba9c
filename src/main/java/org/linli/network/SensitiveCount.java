package org.linli.network;

import org.jspecify.annotations.Nullable;

/**
 * How many persons something sensitive is true of. Few are not told apart, none among
 * them: otherwise a count would tell of single persons.
 *
 * @param count how many; null for few
 */
record SensitiveCount(@Nullable Integer count) {

	/** So many hide each other. */
	static final int FEWEST = 5;

	static SensitiveCount of(int count) {
		return new SensitiveCount((count < FEWEST) ? null : count);
	}

	public boolean few() {
		return this.count == null;
	}

}
