package org.linli.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.GraphSettings;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/**
 * The mark that says how far the demonstration was loaded, and what carries its
 * provenance. The mark itself carries none: it stays when the demonstration is removed,
 * so that it does not come back at the next start.
 */
@Repository
class DemoGraph {

	static final String PROVENANCE = "DEMO";

	/**
	 * How many deadlines of a change we wait for the mark, the time to plan the first
	 * statement among them.
	 */
	private static final int PATIENCE = 3;

	private final GraphReader reader;

	private final GraphWriter writer;

	private final Driver driver;

	private final SessionConfig sessions;

	private final Duration patience;

	DemoGraph(GraphReader reader, GraphWriter writer, @Lazy Driver driver, GraphSettings settings) {
		this.reader = reader;
		this.writer = writer;
		this.driver = driver;
		this.sessions = SessionConfig.forDatabase(settings.database());
		this.patience = settings.writeTimeout().multipliedBy(PATIENCE);
	}

	DemoState state(Scope scope) {
		return this.reader.list(scope, """
				MATCH (d:DemoLoad)
				RETURN coalesce(d.state, 'NONE') AS state
				""", Map.of(), (row) -> DemoState.valueOf(row.get("state").asString()))
			.stream()
			.findFirst()
			.orElse(DemoState.NONE);
	}

	/**
	 * Whether nobody put anything in. What servers write for themselves does not count.
	 */
	boolean empty(Scope scope) {
		return Boolean.TRUE.equals(this.reader.first(scope, """
				RETURN NOT EXISTS {
				  MATCH (n)
				  WHERE NOT n:SchemaVersion|DemoLoad|ServerSecret|IdempotencyKey|Event|AccessChain|AccessEntry
				} AS empty
				""", Map.of(), (row) -> row.get("empty").asBoolean()));
	}

	/**
	 * Marks what will be done, unless the mark says something else than expected. What it
	 * says survives whatever happens to this process.
	 * @return what the mark said before
	 * @throws DemonstrationRefused if another process holds it
	 */
	DemoState begin(Scope scope, DemoState doing, List<DemoState> expected) {
		try (Session session = this.driver.session(this.sessions);
				Transaction transaction = session
					.beginTransaction(TransactionConfig.builder().withTimeout(this.patience).build())) {
			String before = transaction.run("""
					MERGE (d:DemoLoad {name: 'demonstration'})
					SET d.locked = true
					WITH d, coalesce(d.state, 'NONE') AS before
					SET
					  d.state = CASE WHEN before IN $expected THEN $doing ELSE before END,
					  d.startedAt = CASE WHEN before IN $expected THEN datetime() ELSE d.startedAt END
					RETURN before
					""", Map.of("doing", doing.name(), "expected", expected.stream().map(DemoState::name).toList()))
				.single()
				.get("before")
				.asString();
			transaction.commit();
			return DemoState.valueOf(before);
		}
		catch (Neo4jException ex) {
			if (ex.code().contains(".Transaction.")) {
				throw new DemonstrationRefused("Another process loads or removes the demonstration.",
						"Wait until it has ended.");
			}
			throw ex;
		}
	}

	/**
	 * Keeps the mark from every other process until this is closed, which happens to
	 * whoever is killed as well.
	 * @throws DemonstrationRefused if another process has done something meanwhile
	 */
	Hold hold(Scope scope, DemoState doing) {
		Hold hold = new Hold(this.driver.session(this.sessions));
		if (hold.state() != doing) {
			hold.close();
			throw new DemonstrationRefused("Another process loaded or removed the demonstration meanwhile.",
					"Look at what is there.");
		}
		return hold;
	}

	/**
	 * Deletes what was loaded, in transactions of some thousand nodes; answers how many.
	 */
	long remove(Scope scope) {
		long all = 0;
		long removed = -1;
		while (removed != 0) {
			removed = this.writer.run(scope, """
					MATCH (n)
					WHERE n.provenance = $provenance
					  AND (n.scopePath IS NULL
					    OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to))
					WITH n
					LIMIT 5000
					DETACH DELETE n
					RETURN count(*) AS removed
					""", Map.of("provenance", PROVENANCE), (row) -> row.get("removed").asLong()).getFirst();
			all += removed;
		}
		return all;
	}

	/**
	 * Numbers that were issued to what stays must not be issued again: the sequences stay
	 * where anything does, and are the demonstration's no longer.
	 */
	void keepSequences(Scope scope) {
		this.writer.run(scope, """
				MATCH (s:Sequence)
				WHERE s.provenance = $provenance
				  AND EXISTS {
				    MATCH (n:Entity)
				    WHERE coalesce(n.provenance, '') <> $provenance
				  }
				REMOVE s.provenance
				""", Map.of("provenance", PROVENANCE));
	}

	/** How much there is, from the counts that the database keeps. */
	Counts counts(Scope scope) {
		return this.reader
			.list(scope, """
					RETURN
					  COUNT { (:Person) } AS persons,
					  COUNT { (:Entity) } AS things,
					  COUNT { () } AS nodes,
					  COUNT { ()-->() } AS relations
					""", Map.of(),
					(row) -> new Counts(row.get("persons").asLong(), row.get("things").asLong(),
							row.get("nodes").asLong(), row.get("relations").asLong()))
			.getFirst();
	}

	/**
	 * What a store holds.
	 *
	 * @param persons people
	 * @param things all that has an identity, people among them
	 * @param nodes all nodes, those of the server among them
	 * @param relations all relations
	 */
	record Counts(long persons, long things, long nodes, long relations) {
	}

	/** The mark, held by an open transaction. */
	static final class Hold implements AutoCloseable {

		private final Session session;

		private final Transaction transaction;

		private final DemoState state;

		private Hold(Session session) {
			this.session = session;
			this.transaction = session.beginTransaction();
			this.state = DemoState.valueOf(this.transaction.run("""
					MATCH (d:DemoLoad {name: 'demonstration'})
					SET d.locked = true
					RETURN d.state AS state
					""").single().get("state").asString());
		}

		DemoState state() {
			return this.state;
		}

		/** Says what was done, and lets go. */
		void end(DemoState done) {
			this.transaction.run("""
					MATCH (d:DemoLoad {name: 'demonstration'})
					SET d.state = $done, d.completedAt = datetime()
					REMOVE d.locked
					""", Map.of("done", done.name())).consume();
			this.transaction.commit();
		}

		@Override
		public void close() {
			this.transaction.close();
			this.session.close();
		}

	}

}
