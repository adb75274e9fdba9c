package org.linli.people;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.security.MaskedText;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads how persons are reached. What is masked leaves the database masked.
 */
@Repository
class ContactGraph {

	private final GraphReader reader;

	ContactGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What of the telephone numbers and doors of visible persons everybody may see. */
	Map<String, Masked> masked(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS id
				MATCH (p:Person {id: id})-[:REACHED_BY]->(c:Contact)
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN id AS key,
				  CASE
				    WHEN c.phone IS NULL THEN null
				    WHEN p.minor THEN '***********'
				    ELSE left(c.phone, 3) + '****' + right(c.phone, 4)
				  END AS phone,
				  CASE WHEN c.doorNo IS NULL THEN null ELSE '***' END AS doorNo
				""", Map.of("persons", persons),
				(row) -> new Masked(row.get("phone").asString(null), row.get("doorNo").asString(null)));
	}

	/**
	 * All about reaching visible persons, in clear: only for whom it is shown at once.
	 */
	Map<String, Clear> clear(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS id
				MATCH (p:Person {id: id})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				OPTIONAL MATCH (p)-[:REACHED_BY]->(c:Contact)
				RETURN id AS key, p.name AS name, c.phone AS phone, c.doorNo AS doorNo
				""", Map.of("persons", persons), ContactGraph::toClear);
	}

	/** What decides whether clear data of visible persons may be shown. */
	Map<String, Standing> standings(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS id
				MATCH (p:Person {id: id})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN id AS key, p.scopePath AS path, coalesce(p.minor, false) AS minor, EXISTS {
				  MATCH (p)-[:GAVE]->(c:Consent)
				  WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				} AS consents
				""", Map.of("persons", persons), (row) -> new Standing(row.get("path").asString(),
				row.get("minor").asBoolean(), row.get("consents").asBoolean()));
	}

	private static Clear toClear(Record row) {
		return new Clear(new PersonContact(row.get("name").asString(), row.get("phone").asString(null),
				row.get("doorNo").asString(null)));
	}

	/** What everybody may see. */
	record Masked(@Nullable String phoneText, @Nullable String doorText) {

		@Nullable MaskedText phone() {
			return (this.phoneText != null) ? new MaskedText(this.phoneText, true) : null;
		}

		@Nullable MaskedText doorNo() {
			return (this.doorText != null) ? new MaskedText(this.doorText, true) : null;
		}

	}

	/** What is shown for a purpose. */
	record Clear(PersonContact contact) {
	}

	/** What decides about it. */
	record Standing(String path, boolean minor, boolean consents) {
	}

}
