package org.linli.graph;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * Looks whether a database is one that this server can run on, and what it holds.
 */
public final class StoreInspection {

	private StoreInspection() {
	}

	/**
	 * Looks at a database that runs.
	 * @throws DatabaseUnfit if another version of this server made it, or it lacks a
	 * constraint
	 */
	public static Contents inspect(URI uri, String password) {
		try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password));
				Session session = driver.session()) {
			List<String> applied = Migrations.applied(session);
			ModelConstraints.verify(session, applied);
			return new Contents(count(session, "MATCH (n) RETURN count(n) AS count"),
					count(session, "MATCH ()-[r]->() RETURN count(r) AS count"), applied.size(),
					count(session, "MATCH (s:ServerSecret) RETURN count(s) AS count") > 0);
		}
	}

	private static long count(Session session, String statement) {
		return session.run(statement, Map.of()).single().get("count").asLong();
	}

	/**
	 * What a database holds.
	 *
	 * @param nodes how many nodes
	 * @param relations how many relations
	 * @param migrations how many migrations it has been through
	 * @param signing whether it keeps the key that signs; else the key is a setting
	 */
	public record Contents(long nodes, long relations, int migrations, boolean signing) {
	}

}
