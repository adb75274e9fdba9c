package org.linli.traffic;

import java.time.Duration;

import reactor.core.Disposable;

/**
 * Does things later, without a thread that waits for them.
 */
@FunctionalInterface
interface Later {

	/**
	 * Does something after a while, on a thread of its own.
	 * @return forgets it
	 */
	Disposable after(Duration wait, Runnable task);

}
