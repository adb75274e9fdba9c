package org.linli.network;

import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.need.NeedStatus;
import org.linli.talent.SkillMapper;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads what communities ask for: those that the scope covers whole, since of a part
 * nobody could say what the whole lacks.
 */
@Repository
class DemandGraph {

	private final GraphReader reader;

	DemandGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The skills that open needs ask for, each once for a community. */
	List<Demand> ofNeeds(Scope scope) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				MATCH (n:Need)
				USING INDEX SEEK n:Need(scopePath, code)
				WHERE n.scopePath >= s.from
				  AND n.scopePath < s.to
				  AND n.code IS NOT NULL
				  AND n.status IN $open
				MATCH (n)-[asks:REQUIRES]->(k:Skill)
				UNWIND split(n.scopePath, '/') AS step
				MATCH (c:Territory {id: step})
				MATCH (l:TerritoryLevel)
				USING INDEX SEEK l:TerritoryLevel(key)
				WHERE l.key = c.level
				  AND l.kind = 'COMMUNITY'
				WITH c, k, max(asks.minLevel) AS level, count(DISTINCT n) AS needs
				WHERE any(s IN $scope WHERE c.scopePath >= s.from AND c.scopePath < s.to)
				RETURN c.id AS community, c.code AS code, c.scopePath AS path, k AS skill, level, needs
				""", Map.of("open", NeedStatus.OPEN), DemandGraph::toDemand);
	}

	/** One skill for every community, whether or not a need asks for it. */
	List<Demand> ofSkill(Scope scope, String skill) {
		return this.reader.list(scope, """
				MATCH (k:Skill {code: $skill})
				UNWIND $scope AS s
				MATCH (c:Territory)
				USING INDEX SEEK c:Territory(scopePath, code)
				WHERE c.scopePath >= s.from
				  AND c.scopePath < s.to
				  AND c.code IS NOT NULL
				MATCH (l:TerritoryLevel)
				USING INDEX SEEK l:TerritoryLevel(key)
				WHERE l.key = c.level
				  AND l.kind = 'COMMUNITY'
				CALL (c, k) {
				  MATCH (n:Need)
				  USING INDEX SEEK n:Need(scopePath, code)
				  WHERE n.scopePath STARTS WITH c.scopePath
				    AND n.code IS NOT NULL
				    AND n.status IN $open
				  MATCH (n)-[asks:REQUIRES]->(:Skill)-[:BROADER*0..]->(k)
				  RETURN coalesce(max(asks.minLevel), 1) AS level, count(DISTINCT n) AS needs
				}
				RETURN c.id AS community, c.code AS code, c.scopePath AS path, k AS skill, level, needs
				""", Map.of("open", NeedStatus.OPEN, "skill", skill), DemandGraph::toDemand);
	}

	private static Demand toDemand(Record row) {
		return new Demand(row.get("community").asString(), row.get("code").asString(), row.get("path").asString(),
				SkillMapper.map(row.get("skill")), row.get("level").asInt(), row.get("needs").asInt());
	}

}
