package org.linli.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what happens in another process.
 */
public final class Patience {

	private static final int BETWEEN = 50;

	private Patience() {
	}

	/**
	 * How long it took until this held.
	 * @throws AssertionError if it took too long
	 */
	public static Duration until(String what, Duration longest, Callable<Boolean> condition) {
		long begin = System.nanoTime();
		while (!holds(condition)) {
			if (System.nanoTime() - begin > longest.toNanos()) {
				throw new AssertionError("Not within " + longest + ": " + what);
			}
			pause();
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	/**
	 * Waits for a thread that was told to end.
	 * @throws AssertionError if it does not
	 */
	public static void join(Thread thread, Duration longest) {
		try {
			if (!thread.join(longest)) {
				throw new AssertionError("Not within " + longest + ": " + thread.getName() + " ends");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Lets others go on before the next attempt. */
	public static void pause() {
		try {
			new CountDownLatch(1).await(BETWEEN, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean holds(Callable<Boolean> condition) {
		try {
			return condition.call();
		}
		catch (Exception ex) {
			return false;
		}
	}

}
