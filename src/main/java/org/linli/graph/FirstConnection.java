package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a database that is there but slow, as one is that recovers or
 * whose machine is busy. One that refuses says why at once.
 */
final class FirstConnection {

	private static final Logger logger = LoggerFactory.getLogger(FirstConnection.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int DEEPEST = 10;

	private FirstConnection() {
	}

	/**
	 * Returns once the database answers.
	 * @throws Neo4jException why it cannot be used, or that it said nothing all the while
	 */
	static void await(Driver driver) {
		long begin = System.nanoTime();
		for (boolean told = false;; told = true) {
			try {
				driver.verifyConnectivity();
				return;
			}
			catch (Neo4jException ex) {
				if (!isSlow(ex, 0) || System.nanoTime() - begin > PATIENCE.toNanos()) {
					throw ex;
				}
				if (!told) {
					logger.info("The database does not answer yet; waiting for it for {} s", PATIENCE.toSeconds());
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
			}
		}
	}

	/**
	 * Whether it took too long. Where a cluster was asked, that stands beside the causes.
	 */
	private static boolean isSlow(Throwable failure, int depth) {
		String message = String.valueOf(failure.getMessage());
		if (message.startsWith("Unable to acquire connection from the pool")
				|| message.startsWith("Unable to establish connection in")) {
			return true;
		}
		if (depth == DEEPEST) {
			return false;
		}
		for (Throwable beside : failure.getSuppressed()) {
			if (isSlow(beside, depth + 1)) {
				return true;
			}
		}
		return failure.getCause() != null && isSlow(failure.getCause(), depth + 1);
	}

}
