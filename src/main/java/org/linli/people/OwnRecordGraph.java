package org.linli.people;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Reads what is kept about one person, for that person: the scope is nobody's business.
 */
@Repository
class OwnRecordGraph {

	private final GraphReader reader;

	OwnRecordGraph(GraphReader reader) {
		this.reader = reader;
	}

	@Nullable PersonContact contact(Scope scope, String person) {
		return this.reader.first(scope, """
				MATCH (p:Person {id: $person})
				OPTIONAL MATCH (p)-[:REACHED_BY]->(c:Contact)
				RETURN p.name AS name, c.phone AS phone, c.doorNo AS doorNo
				""", Map.of("person", person), (row) -> new PersonContact(row.get("name").asString(),
				row.get("phone").asString(null), row.get("doorNo").asString(null)));
	}

	List<Consent> consents(Scope scope, String person) {
		return this.reader.list(scope, """
				MATCH (:Person {id: $person})-[:GAVE]->(c:Consent)
				RETURN c AS consent
				ORDER BY c.since DESC, c.id
				""", Map.of("person", person), (row) -> ConsentMapper.map(row.get("consent")));
	}

}
