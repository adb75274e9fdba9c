package org.linli.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What a database server answers that can be reached but not used.
 *
 * @param message what it says
 * @param databaseMissing whether it has no database of the name that was asked for
 */
public record DriverFailure(String message, boolean databaseMissing) {

	private static final String NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";

	/** The first such answer among the causes; null if there is none. */
	public static @Nullable DriverFailure in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException answer) {
				return new DriverFailure(String.valueOf(answer.getMessage()), NO_DATABASE.equals(answer.code()));
			}
		}
		return null;
	}

}
