package org.linli.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.SummaryCounters;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Runs writing statements, with the same extra parameters as {@link GraphReader}.
 */
@Component
public class GraphWriter {

	/** Rows in one transaction of a load: the fastest of those that were measured. */
	private static final int BATCH = 5_000;

	private final Neo4jClient client;

	private final Driver driver;

	private final GraphSettings settings;

	private final Clock clock;

	private final List<StatementObserver> observers;

	GraphWriter(@Lazy Neo4jClient client, @Lazy Driver driver, GraphSettings settings, Clock clock,
			ObjectProvider<StatementObserver> observers) {
		this.client = client;
		this.driver = driver;
		this.settings = settings;
		this.clock = clock;
		this.observers = observers.orderedStream().toList();
	}

	/**
	 * Runs one statement as part of the surrounding Spring transaction and answers its
	 * rows.
	 */
	public List<Map<String, Object>> run(Scope scope, String statement, Map<String, ?> parameters) {
		Map<String, Object> all = parameters(scope, statement, parameters);
		List<Map<String, Object>> rows = List.copyOf(this.client.query(statement).bindAll(all).fetch().all());
		Work.answered(rows.size());
		return rows;
	}

	/**
	 * Runs one statement as part of the surrounding Spring transaction and answers its
	 * rows, mapped.
	 */
	public <T> List<T> run(Scope scope, String statement, Map<String, ?> parameters, Function<Record, T> mapper) {
		List<T> rows = new ArrayList<>();
		this.client.query(statement)
			.bindAll(parameters(scope, statement, parameters))
			.fetchAs(Boolean.class)
			.mappedBy((types, row) -> rows.add(mapper.apply(row)))
			.all();
		Work.answered(rows.size());
		return rows;
	}

	/**
	 * Waits until nobody else changes these things and keeps others from changing them
	 * until the surrounding transaction ends; what is read before is not to be relied on.
	 * Always in the same order, so that two who lock do not wait for each other.
	 */
	public void lock(Scope scope, Collection<String> ids) {
		run(scope, """
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				SET n.locked = true
				""", Map.of("ids", ids.stream().sorted().distinct().toList()));
	}

	/**
	 * Loads a batch, in transactions of some thousand rows, all of it or up to the first
	 * transaction that fails.
	 * @param progress told how many nodes and relations each transaction wrote
	 * @throws IllegalArgumentException if something would stand at a place that the scope
	 * does not cover, or a relation leads to what does not exist
	 */
	public void load(Scope scope, GraphBatch batch, IntConsumer progress) {
		load(scope, """
				UNWIND $rows AS row
				WITH row
				WHERE row.properties.scopePath IS NULL
				  OR any(s IN $scope WHERE row.properties.scopePath >= s.from AND row.properties.scopePath < s.to)
				CREATE (n:$(row.labels))
				SET n = row.properties
				""", batch.nodes(), progress);
		load(scope, """
				UNWIND $rows AS row
				MATCH (a:Entity {id: row.from})
				MATCH (b:Entity {id: row.to})
				CREATE (a)-[r:$(row.type)]->(b)
				SET r = row.properties
				""", batch.relations(), progress);
	}

	private void load(Scope scope, String statement, List<Map<String, Object>> rows, IntConsumer progress) {
		try (Session session = this.driver.session(SessionConfig.forDatabase(this.settings.database()))) {
			for (int from = 0; from < rows.size(); from += BATCH) {
				List<Map<String, Object>> part = rows.subList(from, Math.min(from + BATCH, rows.size()));
				Map<String, Object> all = parameters(scope, statement, Map.of("rows", part));
				session.executeWriteWithoutResult((tx) -> {
					SummaryCounters written = tx.run(statement, all).consume().counters();
					if (written.nodesCreated() + written.relationshipsCreated() != part.size()) {
						throw new IllegalArgumentException(
								"Not all of %d rows could be loaded: %d nodes and %d relations".formatted(part.size(),
										written.nodesCreated(), written.relationshipsCreated()));
					}
				});
				progress.accept(part.size());
			}
		}
	}

	private Map<String, Object> parameters(Scope scope, String statement, Map<String, ?> parameters) {
		Map<String, Object> all = scope.parameters(LocalDate.now(this.clock), parameters);
		this.observers.forEach((observer) -> observer.runs(statement, all));
		Work.ran();
		return all;
	}

}
