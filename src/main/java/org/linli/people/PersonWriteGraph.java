package org.linli.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphWriter;
import org.linli.graph.Ids;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Writes what a person decides about their data. It is written by whose scope covers the
 * home, and by the person.
 */
@Repository
class PersonWriteGraph {

	private final GraphWriter writer;

	PersonWriteGraph(GraphWriter writer) {
		this.writer = writer;
	}

	/**
	 * Waits for all others who change a person and answers what decides about it; null
	 * for whom the viewer may not change.
	 * @param own id of the viewer's own person
	 */
	@Nullable Subject lock(Scope scope, String code, @Nullable String own) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("code", code);
		parameters.put("own", own);
		List<String> ids = this.writer.run(scope, """
				MATCH (p:Person {code: $code})
				WHERE p.id = $own
				  OR any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN p.id AS id
				""", parameters, (row) -> row.get("id").asString());
		this.writer.lock(scope, ids);
		return this.writer
			.run(scope,
					"""
							UNWIND $ids AS id
							MATCH (p:Person {id: id})
							RETURN p.id AS id, p.code AS code, coalesce(p.minor, false) AS minor, p.status = 'ANONYMISED' AS gone
							""",
					Map.of("ids", ids),
					(row) -> new Subject(row.get("id").asString(), row.get("code").asString(),
							row.get("minor").asBoolean(), row.get("gone").asBoolean()))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** The codes among these in which the person has no talent. */
	List<String> untalented(Scope scope, String person, List<String> skills) {
		return this.writer.run(scope, """
				UNWIND $skills AS code
				WITH code
				WHERE NOT EXISTS {
				  MATCH (:Person {id: $person})-[:HAS_TALENT]->(:Talent)-[:IN_SKILL]->(:Skill {code: code})
				}
				RETURN code
				""", Map.of("person", person, "skills", skills), (row) -> row.get("code").asString());
	}

	/**
	 * Writes a consent, under which all talents stand from now on, or those in these
	 * skills.
	 */
	Consent consent(Scope scope, String person, ConsentPurpose purpose, @Nullable List<String> skills,
			@Nullable String guardian) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("person", person);
		parameters.put("id", Ids.next());
		parameters.put("purpose", purpose.name());
		parameters.put("skills", skills);
		parameters.put("guardian", guardian);
		return this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				CREATE (p)-[:GAVE]->(c:Entity:Consent {id: $id, purpose: $purpose, since: $today})
				SET c.guardian = $guardian
				WITH p, c
				CALL (p, c) {
				  MATCH (p)-[:HAS_TALENT]->(t:Talent)-[:IN_SKILL]->(s:Skill)
				  WHERE $skills IS NULL OR s.code IN $skills
				  OPTIONAL MATCH (t)-[old:UNDER_CONSENT]->(:Consent)
				  DELETE old
				  WITH DISTINCT t, c
				  CREATE (t)-[:UNDER_CONSENT]->(c)
				}
				RETURN c AS consent
				""", parameters, (row) -> ConsentMapper.map(row.get("consent"))).getFirst();
	}

	/**
	 * Withdraws all consents to a purpose that hold; answers the last one, null for none.
	 */
	@Nullable Consent withdraw(Scope scope, String person, ConsentPurpose purpose) {
		return this.writer
			.run(scope, """
					MATCH (:Person {id: $person})-[:GAVE]->(c:Consent {purpose: $purpose})
					WHERE c.withdrawnOn IS NULL OR c.withdrawnOn > $today
					SET c.withdrawnOn = $today
					RETURN c AS consent
					ORDER BY c.since DESC, c.id
					""", Map.of("person", person, "purpose", purpose.name()),
					(row) -> ConsentMapper.map(row.get("consent")))
			.stream()
			.findFirst()
			.orElse(null);
	}

	void optOut(Scope scope, String person, boolean optOut) {
		this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				SET p.rankingOptOut = $optOut
				""", Map.of("person", person, "optOut", optOut));
	}

	/** Whose data it is about. */
	record Subject(String id, String code, boolean minor, boolean gone) {
	}

}
