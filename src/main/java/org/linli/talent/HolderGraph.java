package org.linli.talent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.people.Person;
import org.linli.people.PersonMapper;
import org.linli.talent.TalentFilter.Moment;

import org.springframework.stereotype.Repository;

/**
 * Lists persons who have skills, each once, by the path of the home and the code of the
 * person, but no minors: between which neighbours one stands in that order would tell
 * where a minor lives. A page is read from the talents in the order of their index; only
 * those of one home are sorted. Names are looked up first where they are given, since
 * they select most: the index of names gathers all candidates, it neither orders nor cuts
 * them.
 */
@Repository
class HolderGraph {

	private final GraphReader reader;

	HolderGraph(GraphReader reader) {
		this.reader = reader;
	}

	List<Person> page(Scope scope, TalentFilter filter, PageRequest page) {
		Map<String, Object> parameters = parameters(filter);
		parameters.putAll(page.parameters());
		if (filter.name() != null) {
			return named(scope, parameters);
		}
		return (filter.skill() != null) ? skilled(scope, parameters) : all(scope, parameters);
	}

	private List<Person> all(Scope scope, Map<String, Object> parameters) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (t:Talent)
				  USING INDEX SEEK t:Talent(scopePath, code)
				  WHERE t.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND t.scopePath < s.to
				    AND t.code IS NOT NULL
				  WITH t
				  ORDER BY t.scopePath, t.code
				  MATCH (p:Person)-[:HAS_TALENT]->(t)
				  WHERE (t.scopePath <> $path OR p.code > $code)
				    AND NOT coalesce(p.minor, false)
				    AND ($consented IS NULL OR $consented = EXISTS {
				      MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				      WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				    })
				    AND ($weekday IS NULL OR EXISTS {
				      MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				      WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				        AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				        AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				    })
				  WITH DISTINCT t.scopePath AS path, p.code AS code, p
				  RETURN path, code, p
				  ORDER BY path, code
				  LIMIT $limit
				}
				RETURN p AS person
				ORDER BY path, code
				LIMIT $limit
				""", parameters, (row) -> PersonMapper.map(row.get("person")));
	}

	private List<Person> skilled(Scope scope, Map<String, Object> parameters) {
		return this.reader.list(scope, """
				MATCH (:Skill {code: $skill})<-[:BROADER*0..]-(n:Skill)
				WITH DISTINCT n.id AS skillId
				UNWIND $scope AS s
				CALL (skillId, s) {
				  MATCH (t:Talent)
				  USING INDEX SEEK t:Talent(skillId, scopePath, code)
				  WHERE t.skillId = skillId
				    AND t.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND t.scopePath < s.to
				    AND t.code IS NOT NULL
				  WITH t
				  ORDER BY t.skillId, t.scopePath, t.code
				  MATCH (p:Person)-[:HAS_TALENT]->(t)
				  WHERE (t.scopePath <> $path OR p.code > $code)
				    AND NOT coalesce(p.minor, false)
				    AND ($consented IS NULL OR $consented = EXISTS {
				      MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				      WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				    })
				    AND ($weekday IS NULL OR EXISTS {
				      MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				      WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				        AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				        AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				    })
				  WITH DISTINCT t.skillId AS skill, t.scopePath AS path, p.code AS code, p
				  RETURN path, code, p
				  ORDER BY skill, path, code
				  LIMIT $limit
				}
				WITH DISTINCT path, code, p
				RETURN p AS person
				ORDER BY path, code
				LIMIT $limit
				""", parameters, (row) -> PersonMapper.map(row.get("person")));
	}

	private List<Person> named(Scope scope, Map<String, Object> parameters) {
		return this.reader.list(scope, """
				OPTIONAL MATCH (:Skill {code: $skill})<-[:BROADER*0..]-(n:Skill)
				WITH collect(DISTINCT n.id) AS skills
				CALL db.index.fulltext.queryNodes('person_name', $name) YIELD node AS p
				WITH p, skills
				WHERE NOT coalesce(p.minor, false)
				  AND any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				  AND (p.scopePath > $path OR (p.scopePath = $path AND p.code > $code))
				WITH p, skills
				ORDER BY p.scopePath, p.code
				MATCH (p)-[:HAS_TALENT]->(t:Talent)
				WHERE ($skill IS NULL OR t.skillId IN skills)
				  AND ($consented IS NULL OR $consented = EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				  AND ($weekday IS NULL OR EXISTS {
				    MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				      AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				      AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				WITH DISTINCT p.scopePath AS path, p.code AS code, p
				RETURN p AS person
				ORDER BY path, code
				LIMIT $limit
				""", parameters, (row) -> PersonMapper.map(row.get("person")));
	}

	/** How many persons {@link #page} finds in all. */
	int count(Scope scope, TalentFilter filter) {
		Map<String, Object> parameters = parameters(filter);
		if (filter.name() != null) {
			return countNamed(scope, parameters);
		}
		return (filter.skill() != null) ? countSkilled(scope, parameters) : countAll(scope, parameters);
	}

	private int countAll(Scope scope, Map<String, Object> parameters) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (t:Talent)
				USING INDEX SEEK t:Talent(scopePath, code)
				WHERE t.scopePath >= s.from
				  AND t.scopePath < s.to
				  AND t.code IS NOT NULL
				MATCH (p:Person)-[:HAS_TALENT]->(t)
				WHERE NOT coalesce(p.minor, false)
				  AND ($consented IS NULL OR $consented = EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				  AND ($weekday IS NULL OR EXISTS {
				    MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				      AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				      AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				RETURN count(DISTINCT p)
				""", parameters);
	}

	private int countSkilled(Scope scope, Map<String, Object> parameters) {
		return this.reader.count(scope, """
				MATCH (:Skill {code: $skill})<-[:BROADER*0..]-(n:Skill)
				WITH DISTINCT n.id AS skillId
				UNWIND $scope AS s
				MATCH (t:Talent)
				USING INDEX SEEK t:Talent(skillId, scopePath, code)
				WHERE t.skillId = skillId
				  AND t.scopePath >= s.from
				  AND t.scopePath < s.to
				  AND t.code IS NOT NULL
				MATCH (p:Person)-[:HAS_TALENT]->(t)
				WHERE NOT coalesce(p.minor, false)
				  AND ($consented IS NULL OR $consented = EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				  AND ($weekday IS NULL OR EXISTS {
				    MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				      AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				      AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				RETURN count(DISTINCT p)
				""", parameters);
	}

	private int countNamed(Scope scope, Map<String, Object> parameters) {
		return this.reader.count(scope, """
				OPTIONAL MATCH (:Skill {code: $skill})<-[:BROADER*0..]-(n:Skill)
				WITH collect(DISTINCT n.id) AS skills
				CALL db.index.fulltext.queryNodes('person_name', $name) YIELD node AS p
				WITH p, skills
				WHERE NOT coalesce(p.minor, false)
				  AND any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				MATCH (p)-[:HAS_TALENT]->(t:Talent)
				WHERE ($skill IS NULL OR t.skillId IN skills)
				  AND ($consented IS NULL OR $consented = EXISTS {
				    MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				  AND ($weekday IS NULL OR EXISTS {
				    MATCH (p)-[:AVAILABLE]->(w:Availability)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
				    WHERE w.weekday = $weekday AND w.from <= $time AND w.to > $time
				      AND (w.since IS NULL OR w.since <= $day) AND (w.until IS NULL OR w.until > $day)
				      AND c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
				  })
				RETURN count(DISTINCT p)
				""", parameters);
	}

	private static Map<String, Object> parameters(TalentFilter filter) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("skill", filter.skill());
		parameters.put("consented", filter.consented());
		parameters.put("name", filter.name());
		Moment at = filter.at();
		parameters.put("weekday", (at != null) ? at.weekday() : null);
		parameters.put("time", (at != null) ? at.time() : null);
		parameters.put("day", (at != null) ? at.day() : null);
		return parameters;
	}

}
