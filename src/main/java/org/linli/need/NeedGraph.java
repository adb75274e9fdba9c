package org.linli.need;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.talent.SkillMapper;
import org.linli.territory.Located;
import org.linli.territory.LocatedMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Repository;

/**
 * Reads needs and writes what they are related to. A need is seen by whose scope covers
 * its place and by who submitted it.
 */
@Repository
class NeedGraph {

	private final GraphReader reader;

	private final GraphWriter writer;

	NeedGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	Map<String, Need> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (n:Need {id: id})-[:CONCERNS]->(t:Territory)
				WHERE (n.submittedBy = $self AND any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to))
				  OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to)
				RETURN id AS key, n AS need, t.id AS place
				""", Map.of("ids", ids), NeedGraph::toNeed);
	}

	/**
	 * A need with the skills it takes and all places in which it lies, compounds among
	 * them.
	 */
	@Nullable Located<NeedWithSkills> withSkills(Scope scope, String id) {
		return this.reader.first(scope, """
				MATCH (n:Need {id: $id})-[:CONCERNS]->(t:Territory)
				WHERE any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to)
				RETURN n AS need, t.id AS place, COLLECT {
				  MATCH (n)-[r:REQUIRES]->(k:Skill)
				  RETURN {skill: k, minLevel: r.minLevel} AS needed
				  ORDER BY needed.skill.code
				} AS skills, COLLECT {
				  UNWIND split(n.scopePath, '/') AS step
				  MATCH (:Territory {id: step})-[:IN_COMPOUND]->{0,1}(a:Territory)
				  WHERE a.open OR any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				  MATCH (l:TerritoryLevel {key: a.level})
				  RETURN {territory: a, level: l}
				} AS places
				""", Map.of("id", id), (row) -> LocatedMapper
			.map(new NeedWithSkills(toNeed(row), row.get("skills").asList(NeedGraph::toNeededSkill)), row));
	}

	@Nullable Need byNo(Scope scope, String no) {
		return this.reader.first(scope, """
				MATCH (n:Need {code: $no})-[:CONCERNS]->(t:Territory)
				WHERE (n.submittedBy = $self AND any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to))
				  OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to)
				RETURN n AS need, t.id AS place
				""", Map.of("no", no), NeedGraph::toNeed);
	}

	List<Need> page(Scope scope, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (n:Need)
				  USING INDEX SEEK n:Need(scopePath, code)
				  WHERE n.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND n.scopePath < s.to
				    AND n.code IS NOT NULL
				  WITH n, n.scopePath AS path, n.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN n
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH n
				ORDER BY n.scopePath, n.code
				LIMIT $limit
				MATCH (n)-[:CONCERNS]->(t:Territory)
				RETURN n AS need, t.id AS place
				ORDER BY n.scopePath, n.code
				""", page.parameters(), NeedGraph::toNeed);
	}

	/** Those for which somebody is looked for, the longest waiting first. */
	List<Need> open(Scope scope, int limit) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (n:Need)
				  USING INDEX SEEK n:Need(scopePath, code)
				  WHERE n.scopePath >= s.from
				    AND n.scopePath < s.to
				    AND n.code IS NOT NULL
				    AND n.status IN $open
				  RETURN n
				  ORDER BY n.submittedAt, n.code
				  LIMIT $limit
				}
				WITH n
				ORDER BY n.submittedAt, n.code
				LIMIT $limit
				MATCH (n)-[:CONCERNS]->(t:Territory)
				RETURN n AS need, t.id AS place
				ORDER BY n.submittedAt, n.code
				""", Map.of("limit", limit, "open", NeedStatus.OPEN), NeedGraph::toNeed);
	}

	int count(Scope scope) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (n:Need)
				USING INDEX SEEK n:Need(scopePath, code)
				WHERE n.scopePath >= s.from
				  AND n.scopePath < s.to
				  AND n.code IS NOT NULL
				RETURN count(n)
				""", Map.of());
	}

	/** The skills that each need takes, in the order of their codes. */
	Map<String, List<NeededSkill>> skills(Scope scope, Collection<String> needs) {
		return this.reader.groups(scope, """
				UNWIND $needs AS need
				MATCH (n:Need {id: need})-[r:REQUIRES]->(s:Skill)
				WHERE (n.submittedBy = $self AND any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to))
				  OR any(c IN $scope WHERE n.scopePath >= c.from AND n.scopePath < c.to)
				RETURN need AS key, s AS skill, r.minLevel AS minLevel
				ORDER BY key, s.code
				""", Map.of("needs", needs), NeedGraph::toNeededSkill);
	}

	/** Whether the home of a person lies at a place. */
	boolean livesAt(Scope scope, @Nullable String person, String path) {
		return person != null && !this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				WHERE p.scopePath STARTS WITH $path
				RETURN p.id AS id
				""", Map.of("person", person, "path", path)).isEmpty();
	}

	/**
	 * Waits for all others who change a need and answers it as it then stands. What the
	 * viewer may not change is not touched.
	 */
	@Nullable Need lock(Scope scope, String id) {
		if (written(scope, id) == null) {
			return null;
		}
		this.writer.lock(scope, List.of(id));
		return written(scope, id);
	}

	/** A need as it stands within the transaction that changes it. */
	@Nullable Need written(Scope scope, String id) {
		return this.writer.run(scope, """
				MATCH (n:Need {id: $id})-[:CONCERNS]->(t:Territory)
				WHERE (n.submittedBy = $self AND any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to))
				  OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to)
				RETURN n AS need, t.id AS place
				""", Map.of("id", id), NeedGraph::toNeed).stream().findFirst().orElse(null);
	}

	void place(Scope scope, String need, String place) {
		this.writer.run(scope, """
				MATCH (n:Need {id: $need})
				MATCH (t:Territory {id: $place})
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				CREATE (n)-[:CONCERNS]->(t)
				""", Map.of("need", need, "place", place));
	}

	/** Makes these, by id with their least levels, the skills that a need takes. */
	void requireSkills(Scope scope, String need, Map<String, Integer> minLevels) {
		this.writer.run(scope, """
				MATCH (n:Need {id: $need})
				WHERE (n.submittedBy = $self AND any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to))
				  OR any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to)
				CALL (n) {
				  MATCH (n)-[old:REQUIRES]->(:Skill)
				  DELETE old
				}
				CALL (n) {
				  UNWIND keys($minLevels) AS id
				  MATCH (s:Skill {id: id})
				  CREATE (n)-[:REQUIRES {minLevel: $minLevels[id]}]->(s)
				}
				""", Map.of("need", need, "minLevels", minLevels));
	}

	private static NeededSkill toNeededSkill(MapAccessor row) {
		return new NeededSkill(SkillMapper.map(row.get("skill")), row.get("minLevel").asInt());
	}

	private static Need toNeed(Record row) {
		Value need = row.get("need");
		return new Need(need.get("id").asString(), need.get("code").asString(), need.get("title").asString(),
				NeedKind.valueOf(need.get("kind").asString()), NeedStatus.valueOf(need.get("status").asString()),
				Territory.ids(need.get("scopePath").asString()), row.get("place").asString(),
				need.get("submittedAt").asOffsetDateTime(), need.get("version").asInt());
	}

}
