package org.linli.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graph.Work;
import org.linli.network.Figure.Where;

import org.springframework.stereotype.Repository;

/**
 * Counts in the graph what figures speak of.
 */
@Repository
class FigureGraph {

	/** Statements side by side: they are many, and a connection is held for each. */
	private static final int AT_A_TIME = 4;

	private final GraphReader reader;

	FigureGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The visible places among those with these roster keys, by key. */
	Map<String, Where> places(Scope scope, Collection<String> keys) {
		return this.reader.byKey(scope, """
				UNWIND $keys AS key
				MATCH (:ExternalCode {scheme: 'demo', value: key})-[:IDENTIFIES]->(t:Territory)
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN key, t.id AS id, t.scopePath AS scopePath
				""", Map.of("keys", keys),
				(row) -> new Where(row.get("id").asString(), row.get("scopePath").asString()));
	}

	/**
	 * What the graph holds, in one statement for each kind of measure. What the scope
	 * does not cover whole is left out, and so is a share of nothing.
	 */
	Map<Measurement, Double> measure(Scope scope, Collection<Measurement> measurements) {
		Map<Measurement, Double> measured = new HashMap<>();
		try (ExecutorService some = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
			measurements.stream()
				.collect(Collectors.groupingBy((one) -> one.measure().getClass()))
				.values()
				.stream()
				.map((group) -> CompletableFuture.supplyAsync(Work.part(() -> measureOneKind(scope, group)), some))
				.toList()
				.forEach((group) -> measured.putAll(group.join()));
		}
		catch (CompletionException ex) {
			// Whoever translates what the driver says does not look inside.
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		return measured;
	}

	private Map<Measurement, Double> measureOneKind(Scope scope, List<Measurement> group) {
		Map<String, Measurement> byFigure = group.stream().collect(Collectors.toMap(Measurement::figure, (one) -> one));
		Map<Measurement, Double> measured = new HashMap<>();
		this.reader
			.byKey(scope, group.getFirst().measure().statement(),
					Map.of("figures", group.stream().map(FigureGraph::row).toList()),
					(row) -> row.get("measured").asDouble())
			.forEach((figure, value) -> {
				Measurement one = byFigure.get(figure);
				if (one != null) {
					measured.put(one, value);
				}
			});
		return measured;
	}

	private static Map<String, @Nullable Object> row(Measurement measurement) {
		Map<String, @Nullable Object> row = new HashMap<>(measurement.measure().terms());
		row.put("id", measurement.figure());
		row.put("paths", measurement.paths());
		return row;
	}

}
