package org.linli.people;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads and writes when people can help. It is seen where the person is seen, and only
 * while the consent under which it was given holds.
 */
@Repository
class AvailabilityGraph {

	private static final Comparator<AvailabilityWindow> BY_TIME = Comparator.comparing(AvailabilityWindow::weekday)
		.thenComparing(AvailabilityWindow::from);

	private final GraphReader reader;

	private final GraphWriter writer;

	AvailabilityGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	Map<String, Availability> ofPersons(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS person
				MATCH (p:Person {id: person})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN person AS key, coalesce(p.availabilityVersion, 0) AS version, COLLECT {
				  MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				  WHERE c.since <= $today
				    AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  RETURN w
				  ORDER BY w.id
				} AS windows
				""", Map.of("persons", persons), AvailabilityGraph::toAvailability);
	}

	/** A person's times as they stand within the transaction that changes them. */
	Availability written(Scope scope, String person) {
		return this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				RETURN coalesce(p.availabilityVersion, 0) AS version, COLLECT {
				  MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				  WHERE c.since <= $today
				    AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  RETURN w
				  ORDER BY w.id
				} AS windows
				""", Map.of("person", person), AvailabilityGraph::toAvailability).getFirst();
	}

	/** Whether a consent to matching holds, for the transaction that relies on it. */
	boolean consented(Scope scope, String person) {
		return !this.writer.run(scope, """
				MATCH (:Person {id: $person})-[:GAVE]->(c:Consent {purpose: 'MATCHING'})
				WHERE c.since <= $today
				  AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				RETURN c.id AS id
				""", Map.of("person", person)).isEmpty();
	}

	/** Puts these times, under the latest consent, in the place of those before. */
	void replace(Scope scope, String person, int version, List<AvailabilityWindow> windows) {
		this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				SET p.availabilityVersion = $version
				WITH p
				CALL (p) {
				  MATCH (p)-[:AVAILABLE]->(old:Availability)
				  DETACH DELETE old
				}
				CALL (p) {
				  MATCH (p)-[:GAVE]->(c:Consent {purpose: 'MATCHING'})
				  WHERE c.since <= $today
				    AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  RETURN c
				  ORDER BY c.since DESC, c.id
				  LIMIT 1
				}
				UNWIND $windows AS window
				CREATE (p)-[:AVAILABLE]->(w:Entity:Availability)-[:UNDER_CONSENT]->(c)
				SET w = window
				""", Map.of("person", person, "version", version, "windows",
				windows.stream().map(AvailabilityGraph::properties).toList()));
	}

	private static Map<String, ?> properties(AvailabilityWindow window) {
		Map<String, @Nullable Object> properties = new HashMap<>(window.properties());
		properties.put("id", Ids.next());
		return properties;
	}

	private static Availability toAvailability(Record row) {
		return new Availability(
				row.get("windows").asList(AvailabilityGraph::toWindow).stream().sorted(BY_TIME).toList(),
				row.get("version").asInt());
	}

	private static AvailabilityWindow toWindow(Value window) {
		return new AvailabilityWindow(DayOfWeek.valueOf(window.get("weekday").asString()),
				window.get("from").asString(), window.get("to").asString(), window.get("since").asLocalDate(null),
				window.get("until").asLocalDate(null));
	}

}
