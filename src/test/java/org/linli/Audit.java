package org.linli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what the database holds with what clients were told.
 */
final class Audit {

	private static final List<List<String>> LIFE = List.of(List.of("1", "NULL", "SUBMITTED"),
			List.of("2", "SUBMITTED", "ACTIVE"), List.of("3", "ACTIVE", "ENDED"));

	private final Driver driver;

	private final Ledger ledger;

	Audit(Driver driver, Ledger ledger) {
		this.driver = driver;
		this.ledger = ledger;
	}

	/** Every change that was acknowledged was made, once and whole, and no other. */
	void assertNothingLostDoubledOrHalf() {
		assertThat(this.ledger.unexpected()).isEmpty();
		assertNeeds();
		assertReportIns();
		assertThat(rows("""
				MATCH (k:IdempotencyKey)
				WHERE k.operation <> 'confirmNeedSkills'
				RETURN count(k) AS kept, count(k.answer) AS answered
				""", (row) -> List.of(row.get("kept").asInt(), row.get("answered").asInt())).getFirst())
			.containsOnly(this.ledger.acknowledged());
	}

	/** Every change of these report-ins was heard of, in its order. */
	void assertHeard(Listener listener, Set<String> reportIns) {
		Map<String, Integer> changes = this.ledger.changes();
		assertThat(reportIns).allSatisfy((reportIn) -> assertThat(listener.heard(reportIn)).as(reportIn)
			.isEqualTo(IntStream.rangeClosed(1, changes.getOrDefault(reportIn, 0)).boxed().toList()));
	}

	private void assertNeeds() {
		List<List<String>> needs = rows("""
				MATCH (n:Need)
				RETURN n.title AS title, n.id AS id, COUNT { (n)-[:CONCERNS]->(:Territory) } AS places
				""", (row) -> List.of(row.get("title").asString(), row.get("id").asString(),
				String.valueOf(row.get("places").asInt())));
		assertThat(needs).containsExactlyInAnyOrderElementsOf(this.ledger.needs()
			.entrySet()
			.stream()
			.map((one) -> List.of(one.getKey(), one.getValue(), "1"))
			.toList());
	}

	private void assertReportIns() {
		List<Found> found = rows("""
				MATCH (r:ReportIn)
				RETURN r.id AS id, r.status AS status, r.version AS version, r.changes AS changes,
				  COUNT { (:PartyMember)-[:FILED]->(r) } AS filers, COUNT { (r)-[:TO]->(:Territory) } AS communities,
				  COLLECT {
				    MATCH (e:Event {aggregate: r.id})
				    RETURN [toString(e.sequence), coalesce(e.before, 'NULL'), e.after]
				    ORDER BY e.sequence
				  } AS events
				""",
				(row) -> new Found(row.get("id").asString(), row.get("status").asString(), row.get("version").asInt(),
						row.get("changes").asInt(), row.get("filers").asInt(), row.get("communities").asInt(),
						row.get("events").asList((event) -> event.asList((value) -> value.asString()))));
		assertThat(found).containsExactlyInAnyOrderElementsOf(
				this.ledger.changes().keySet().stream().map((id) -> new Found(id, "ENDED", 2, 3, 1, 1, LIFE)).toList());
		assertThat(rows("MATCH (e:Event) RETURN count(e) AS events", (row) -> row.get("events").asInt()).getFirst())
			.isEqualTo(3 * found.size());
	}

	private <T> List<T> rows(String statement, Function<Record, T> mapper) {
		return this.driver.executableQuery(statement).execute().records().stream().map(mapper).toList();
	}

	/** A report-in as the database holds it. */
	private record Found(String id, String status, int version, int changes, int filers, int communities,
			List<List<String>> events) {
	}

}
