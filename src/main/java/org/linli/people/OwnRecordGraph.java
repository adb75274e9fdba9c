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

	/**
	 * All that is known about a person: the person, what belongs to it, and what that is
	 * related to by name. Others who share a household or a role are not part of it.
	 */
	@Nullable Map<String, Object> all(Scope scope, String person) {
		return this.reader.first(scope, """
				MATCH (p:Person {id: $person})
				RETURN {
				  person: properties(p),
				  related: COLLECT {
				    MATCH (p)-[r]-(n)
				    WHERE NOT n:Person
				    RETURN {
				      relation: type(r), facts: properties(r), kind: last(labels(n)),
				      properties: properties(n),
				      leadsTo: COLLECT {
				        MATCH (n)-[q]->(o)
				        WHERE NOT o:Person AND (n:PartyMember OR n:Talent OR n:RoleAssignment)
				        RETURN {
				        relation: type(q), facts: properties(q), kind: last(labels(o)),
				        name: coalesce(o.name, o.labelZh, o.code)
				      }
				      }
				    }
				  },
				  submitted: COLLECT {
				    MATCH (n:Need)
				    WHERE n.submittedBy = $self AND n.code IS NOT NULL
				    RETURN {no: n.code, title: n.title, submittedAt: n.submittedAt}
				  }
				} AS record
				""", Map.of("person", person), (row) -> row.get("record").asMap());
	}

}
