package org.linli.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs reading statements, each in a managed transaction of its own and under a deadline,
 * after all that this server wrote before. Every statement finds four parameters beside
 * its own: {@code $scope}, a list of path ranges {@code {from, to}}, {@code $self}, the
 * id of the account that asks, {@code $ownScope}, the ranges where it sees what it
 * submitted, and {@code $today}; its own have other names.
 */
@Component
public class GraphReader {

	private final Driver driver;

	private final GraphSettings settings;

	private final Deadlines deadlines;

	private final Turns turns;

	/** The statements that were answered before. */
	private final Familiar familiar;

	private final Clock clock;

	private final List<StatementObserver> observers;

	GraphReader(@Lazy Driver driver, GraphSettings settings, Deadlines deadlines, Turns turns, Clock clock,
			ObjectProvider<StatementObserver> observers) {
		this.driver = driver;
		this.settings = settings;
		this.deadlines = deadlines;
		this.familiar = new Familiar(deadlines);
		this.turns = turns;
		this.clock = clock;
		this.observers = observers.orderedStream().toList();
	}

	/** All rows, mapped. */
	public <T> List<T> list(Scope scope, String statement, Map<String, ?> parameters, Function<Record, T> mapper) {
		Map<String, Object> all = scope.parameters(LocalDate.now(this.clock), parameters);
		this.observers.forEach((observer) -> observer.runs(statement, all));
		Work.ran();
		List<T> rows = this.familiar.within(statement, this.settings.readTimeout(),
				(deadline) -> this.deadlines.within(deadline, this.settings.readTimeout(),
						() -> this.turns.toRead(() -> this.driver.executableQuery(statement)
							.withParameters(all)
							.withConfig(reading(deadline))
							.execute(Collectors.mapping(mapper, Collectors.toList())))));
		Work.answered(rows.size());
		return rows;
	}

	/** The first row, mapped, or null where there is none. */
	public <T> @Nullable T first(Scope scope, String statement, Map<String, ?> parameters, Function<Record, T> mapper) {
		List<T> rows = list(scope, statement, parameters, mapper);
		return rows.isEmpty() ? null : rows.getFirst();
	}

	/** A statement that answers one number. */
	public int count(Scope scope, String statement, Map<String, ?> parameters) {
		return list(scope, statement, parameters, (row) -> row.get(0).asInt()).getFirst();
	}

	/**
	 * The rows by a key that each of them carries in its column {@code key}: what a batch
	 * of look-ups needs. Of several rows with the same key the first is kept, so a
	 * statement that may answer several orders them. Keys without a row are left out.
	 */
	public <T> Map<String, T> byKey(Scope scope, String statement, Map<String, ?> parameters,
			Function<Record, T> mapper) {
		Map<String, T> rows = new LinkedHashMap<>();
		list(scope, statement, parameters, (row) -> Map.entry(row.get("key").asString(), mapper.apply(row)))
			.forEach((row) -> rows.putIfAbsent(row.getKey(), row.getValue()));
		return rows;
	}

	/**
	 * The rows grouped by a key that each of them carries in its column {@code key}, in
	 * the order in which they came. Keys without a row are left out.
	 */
	public <T> Map<String, List<T>> groups(Scope scope, String statement, Map<String, ?> parameters,
			Function<Record, T> mapper) {
		Map<String, List<T>> groups = new LinkedHashMap<>();
		list(scope, statement, parameters, (row) -> Map.entry(row.get("key").asString(), mapper.apply(row)))
			.forEach((row) -> groups.computeIfAbsent(row.getKey(), (key) -> new ArrayList<>()).add(row.getValue()));
		return groups;
	}

	private QueryConfig reading(Duration deadline) {
		return QueryConfig.builder()
			.withDatabase(this.settings.database())
			.withRouting(RoutingControl.READ)
			.withTimeout(Deadlines.transaction(deadline))
			.build();
	}

}
