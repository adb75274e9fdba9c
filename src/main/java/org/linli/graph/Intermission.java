package org.linli.graph;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Gives the database to one who needs it alone, such as a backup. Who asks meanwhile is
 * told that the database cannot be used; what has begun is finished before.
 */
@Component
public class Intermission {

	private static final Logger logger = LoggerFactory.getLogger(Intermission.class);

	private final Deadlines deadlines;

	private final Duration patience;

	Intermission(Deadlines deadlines, GraphSettings settings) {
		this.deadlines = deadlines;
		// By then every request that a client began has ended, the longest too.
		this.patience = settings.planTimeout().plus(Deadlines.unknown(settings.readTimeout()));
	}

	/**
	 * Does the work while nobody else uses the database.
	 * @throws DatabaseUnavailable if somebody does not stop using it
	 * @throws IOException if the work fails
	 */
	public <T> T during(Errand<T> work) throws IOException, InterruptedException {
		long began = System.nanoTime();
		if (!this.deadlines.pause(this.patience)) {
			throw new DatabaseUnavailable("What was begun did not end within " + this.patience, null);
		}
		logger.info("The database pauses 数据库暂停");
		try {
			return work.run();
		}
		finally {
			this.deadlines.resume();
			logger.info("The database goes on 数据库恢复, after {} s",
					"%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
		}
	}

	/** What is done meanwhile. */
	@FunctionalInterface
	public interface Errand<T> {

		T run() throws IOException;

	}

}
