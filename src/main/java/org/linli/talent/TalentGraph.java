package org.linli.talent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.people.PersonMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads talents. They are seen where their person lives: a talent carries the path of the
 * home.
 */
@Repository
class TalentGraph {

	private final GraphReader reader;

	TalentGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Talent> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (t:Talent {id: id})
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (t)-[:IN_SKILL]->(skill:Skill)
				MATCH (p:Person)-[:HAS_TALENT]->(t)
				RETURN id AS key, t AS talent, skill, p AS person,
				  EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  } AS consented
				""", Map.of("ids", ids), TalentGraph::toTalent);
	}

	/** The talents of each person, by the codes of the skills. */
	Map<String, List<Talent>> ofPersons(Scope scope, Collection<String> persons) {
		return this.reader.groups(scope, """
				UNWIND $persons AS id
				MATCH (p:Person {id: id})-[:HAS_TALENT]->(t:Talent)
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (t)-[:IN_SKILL]->(skill:Skill)
				RETURN id AS key, t AS talent, skill, p AS person,
				  EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  } AS consented
				ORDER BY key, skill.code, t.code
				""", Map.of("persons", persons), TalentGraph::toTalent);
	}

	/**
	 * A page of talents of each skill, but for minors. Every skill of the closure gives
	 * at most one page, read in the order of the index: that {@code code} is not null
	 * tells the planner that the index holds every row.
	 */
	Map<String, List<Talent>> inSkills(Scope scope, Collection<String> skills, SkillTalents.Filter filter,
			PageRequest page) {
		Map<String, Object> parameters = parameters(skills, filter);
		parameters.putAll(page.parameters());
		return this.reader.groups(scope, """
				UNWIND $skills AS root
				CALL (root) {
				  MATCH (:Skill {id: root})<-[:BROADER*0..]-(n:Skill)
				  WHERE $includeNarrower OR n.id = root
				  WITH DISTINCT n.id AS skillId
				  UNWIND $scope AS s
				  CALL (skillId, s) {
				    MATCH (t:Talent)
				    USING INDEX SEEK t:Talent(skillId, scopePath, code)
				    WHERE t.skillId = skillId
				      AND t.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				      AND t.scopePath < s.to
				      AND t.code IS NOT NULL
				    WITH t, t.skillId AS skill, t.scopePath AS path, t.code AS code
				    WHERE (path <> $path OR code > $code)
				      AND NOT EXISTS { (:Person {minor: true})-[:HAS_TALENT]->(t) }
				      AND ($consented IS NULL OR $consented = EXISTS {
				        MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				        WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				      })
				    RETURN t
				    ORDER BY skill, path, code
				    LIMIT $limit
				  }
				  RETURN t
				  ORDER BY t.scopePath, t.code
				  LIMIT $limit
				}
				MATCH (t)-[:IN_SKILL]->(skill:Skill)
				MATCH (p:Person)-[:HAS_TALENT]->(t)
				RETURN root AS key, t AS talent, skill, p AS person,
				  EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  } AS consented
				ORDER BY key, t.scopePath, t.code
				""", parameters, TalentGraph::toTalent);
	}

	/** How many talents {@link #inSkills} finds in all of each skill. */
	Map<String, Integer> countsInSkills(Scope scope, Collection<String> skills, SkillTalents.Filter filter) {
		return this.reader.byKey(scope, """
				UNWIND $skills AS root
				CALL (root) {
				  MATCH (:Skill {id: root})<-[:BROADER*0..]-(n:Skill)
				  WHERE $includeNarrower OR n.id = root
				  WITH DISTINCT n.id AS skillId
				  UNWIND $scope AS s
				  MATCH (t:Talent)
				  USING INDEX SEEK t:Talent(skillId, scopePath, code)
				  WHERE t.skillId = skillId
				    AND t.scopePath >= s.from
				    AND t.scopePath < s.to
				    AND t.code IS NOT NULL
				    AND NOT EXISTS { (:Person {minor: true})-[:HAS_TALENT]->(t) }
				    AND ($consented IS NULL OR $consented = EXISTS {
				      MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				      WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				    })
				  RETURN count(t) AS total
				}
				RETURN root AS key, total
				""", parameters(skills, filter), (row) -> row.get("total").asInt());
	}

	private static Map<String, Object> parameters(Collection<String> skills, SkillTalents.Filter filter) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("skills", skills);
		parameters.put("includeNarrower", filter.includeNarrower());
		parameters.put("consented", filter.consented());
		return parameters;
	}

	private static Talent toTalent(Record row) {
		Value talent = row.get("talent");
		return new Talent(talent.get("id").asString(), talent.get("code").asString(),
				PersonMapper.map(row.get("person")), SkillMapper.map(row.get("skill")), talent.get("level").asInt(),
				TalentSource.valueOf(talent.get("source").asString()),
				talent.get("verifiedOn").isNull() ? null : talent.get("verifiedOn").asLocalDate(),
				row.get("consented").asBoolean());
	}

}
