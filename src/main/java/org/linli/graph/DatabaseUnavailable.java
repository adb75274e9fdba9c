package org.linli.graph;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/**
 * The database cannot be reached, does not answer in time, or asks to be asked again. Of
 * a change nobody knows whether it was made: it has to be asked for again with the same
 * key.
 */
public sealed class DatabaseUnavailable extends RuntimeException permits DeadlineExceeded {

	private static final long serialVersionUID = 1L;

	/** It ended a transaction because that took longer than it may. */
	private static final Set<String> TIMED_OUT = Set.of("Neo.ClientError.Transaction.TransactionTimedOut",
			"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration");

	/** It ended a transaction by itself, in most cases because of its timeout. */
	private static final Set<String> ENDED = Set.of("Neo.ClientError.Transaction.TransactionTerminated",
			"Neo.ClientError.Transaction.Terminated", "Neo.ClientError.Transaction.LockClientStopped");

	/** What the driver says when all connections are in use. */
	private static final String NO_CONNECTION = "Unable to acquire connection from the pool";

	/**
	 * What the framework says, instead of why, when the database has ended a transaction
	 * that was about to be committed.
	 */
	private static final String CLOSED = "Transaction must be open, but has already been closed";

	DatabaseUnavailable(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/** Whether a failure says so. */
	static boolean isMeantBy(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RetryableException || cause instanceof TransactionTerminatedException
					|| cause instanceof DatabaseUnavailable || isEnd(cause) || isClosed(cause)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a failure says that the database lives and ended what took too long. */
	static boolean isDeadline(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DeadlineExceeded
					|| (cause instanceof Neo4jException answer && TIMED_OUT.contains(answer.code()))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isClosed(Throwable cause) {
		return cause instanceof IllegalStateException && CLOSED.equals(cause.getMessage());
	}

	private static boolean isEnd(Throwable cause) {
		return cause instanceof Neo4jException answer && (ENDED.contains(answer.code())
				|| TIMED_OUT.contains(answer.code()) || (answer instanceof ClientException
						&& String.valueOf(answer.getMessage()).startsWith(NO_CONNECTION)));
	}

}
