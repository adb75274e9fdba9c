package org.linli.graph.engine;

import java.time.Instant;
import java.util.Objects;

/**
 * What a backup says of itself.
 *
 * @param format how the file is made up
 * @param made when the database was stopped for it
 * @param linli the version of this server
 * @param neo4j the version of the engine
 * @param nodes how many nodes it holds
 * @param relations how many relations it holds
 * @param sha256 what its dump adds up to
 */
public record Manifest(int format, Instant made, String linli, String neo4j, long nodes, long relations,
		String sha256) {

	public Manifest {
		Objects.requireNonNull(made, "made");
		Objects.requireNonNull(linli, "linli");
		Objects.requireNonNull(neo4j, "neo4j");
		Objects.requireNonNull(sha256, "sha256");
	}

}
