package org.linli.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Events are written beside the change that they tell of, in its transaction: there is no
 * change without its event and no event without its change. All instances on a database
 * read the same events.
 */
@Component
public class Outbox {

	/** How many events are read at a time. */
	static final int MOST = 500;

	private final GraphReader reader;

	private final GraphWriter writer;

	Outbox(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * Tells of a change. To be called within the transaction that makes it, after the
	 * thing was locked: its changes are counted without gap, in their order.
	 */
	public void add(Scope scope, String topic, String aggregate, String scopePath, @Nullable String before,
			String after) {
		Map<String, Object> event = new HashMap<>();
		event.put("id", Ids.next());
		event.put("topic", topic);
		event.put("aggregate", aggregate);
		event.put("scopePath", scopePath);
		event.put("before", before);
		event.put("after", after);
		this.writer.run(scope, """
				MATCH (n:Entity {id: $event.aggregate})
				SET n.changes = coalesce(n.changes, 0) + 1
				CREATE (e:Event)
				SET e = $event, e.sequence = n.changes, e.at = datetime.realtime()
				""", Map.of("event", event));
	}

	/**
	 * Events since a moment, those of one thing in their order, at most {@value #MOST}.
	 * @param topic of which topic, null for all
	 * @param from milliseconds since 1970
	 * @param known ids of events to leave out
	 */
	List<Event> since(Scope scope, @Nullable String topic, long from, Collection<String> known) {
		return this.reader.list(scope, """
				MATCH (e:Event)
				WHERE e.at >= datetime({epochMillis: $from})
				  AND ($topic = '' OR e.topic = $topic)
				  AND any(s IN $scope WHERE e.scopePath >= s.from AND e.scopePath < s.to)
				  AND NOT e.id IN $known
				RETURN e AS event
				ORDER BY e.at, e.aggregate, e.sequence
				LIMIT $most
				""",
				Map.of("topic", (topic != null) ? topic : "", "from", from, "known", List.copyOf(known), "most", MOST),
				Outbox::toEvent);
	}

	/** What the clock of the database says, in milliseconds since 1970. */
	long now(Scope scope) {
		return this.reader
			.list(scope, "RETURN datetime.realtime().epochMillis AS now", Map.of(), (row) -> row.get("now").asLong())
			.getFirst();
	}

	/**
	 * Deletes some events that are older than this; answers whether there may be more.
	 */
	boolean forget(Scope scope, long before) {
		return this.writer.run(scope, """
				MATCH (e:Event)
				WHERE e.at < datetime({epochMillis: $before})
				WITH e
				LIMIT 1000
				DETACH DELETE e
				RETURN count(*) AS forgotten
				""", Map.of("before", before), (row) -> row.get("forgotten").asInt() == 1_000).getFirst();
	}

	private static Event toEvent(Record row) {
		Value event = row.get("event");
		return new Event(event.get("id").asString(), event.get("topic").asString(), event.get("aggregate").asString(),
				event.get("sequence").asLong(), event.get("at").asOffsetDateTime(), event.get("scopePath").asString(),
				event.get("before").asString(null), event.get("after").asString());
	}

}
