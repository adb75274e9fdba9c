package org.linli.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What database servers answer that can be reached but not used.
 */
public final class ServerAnswers {

	private static final String NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";

	private ServerAnswers() {
	}

	/** What the server says, among the causes of a failure; null if it is none of its. */
	public static @Nullable String message(Throwable failure) {
		Neo4jException answer = answer(failure);
		return (answer != null) ? String.valueOf(answer.getMessage()) : null;
	}

	/** Whether it has no database of the name that was asked for. */
	public static boolean isDatabaseMissing(Throwable failure) {
		Neo4jException answer = answer(failure);
		return answer != null && NO_DATABASE.equals(answer.code());
	}

	private static @Nullable Neo4jException answer(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException answer) {
				return answer;
			}
		}
		return null;
	}

}
