package org.linli.graphql;

import java.time.Duration;

/**
 * Knows how long an operation may take that is answered once.
 */
@FunctionalInterface
public interface AnswerTime {

	/** Of the kind that may take longest. */
	Duration longest();

}
