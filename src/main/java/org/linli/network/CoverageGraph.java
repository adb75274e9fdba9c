package org.linli.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.need.NeedStatus;
import org.linli.talent.SkillMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

import static java.util.Objects.requireNonNull;

/**
 * Counts who can bring skills to places. People count who may be matched: active, of age,
 * not opted out, and with a consent that holds for the skill.
 */
@Repository
class CoverageGraph {

	private static final String SUPPLY = """
			UNWIND $demands AS d
			WITH d
			WHERE any(s IN $scope WHERE d.path >= s.from AND d.path < s.to)
			MATCH (:Skill {id: d.skill})<-[:BROADER*0..]-(narrower:Skill)
			WITH d, collect(DISTINCT narrower.id) AS skills
			CALL (d, skills) {
			  CALL (d, skills) {
			    UNWIND skills AS skill
			    MATCH (t:Talent)
			    USING INDEX SEEK t:Talent(skillId, scopePath, code)
			    WHERE t.skillId = skill
			      AND t.scopePath STARTS WITH d.path
			      AND t.code IS NOT NULL
			      AND t.level >= d.level
			    MATCH (p:Person:Resident)-[:HAS_TALENT]->(t)
			    RETURN p, t, false AS member
			    UNION
			    WITH d, skills
			    MATCH (r:ReportIn)
			    USING INDEX SEEK r:ReportIn(kind, scopePath)
			    WHERE r.kind = 'MEMBER'
			      AND r.scopePath = d.path
			      AND r.status = 'ACTIVE'
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			    MATCH (r)<-[:FILED]-(:PartyMember)-[:MEMBERSHIP_OF]->(p:Person)-[:HAS_TALENT]->(t:Talent)
			    WHERE t.skillId IN skills
			      AND t.level >= d.level
			    RETURN p, t, true AS member
			  }
			  WITH p, t, member
			  WHERE NOT d.professional
			    AND p.status = 'ACTIVE'
			    AND NOT coalesce(p.minor, false)
			    AND NOT coalesce(p.rankingOptOut, false)
			    AND EXISTS {
			      MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
			      WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			    }
			  RETURN count(DISTINCT p) AS people, count(DISTINCT CASE WHEN member THEN p END) AS members
			}
			CALL (d, skills) {
			  UNWIND skills AS skill
			  MATCH (:Skill {id: skill})<-[provides:PROVIDES]-(team:Team)
			  WHERE NOT d.professional
			    AND provides.level >= d.level
			    AND (team.scopePath STARTS WITH d.path OR d.path STARTS WITH team.scopePath)
			    AND any(e IN $engagements WHERE team.scopePath >= e.from AND team.scopePath < e.to)
			  RETURN count(DISTINCT team) AS teams
			}
			CALL (d, skills) {
			  UNWIND skills AS skill
			  MATCH (:Skill {id: skill})<-[provides:PROVIDES]-(m:Offer|ServiceItem)<-[:OFFERS]-(x:Organization|ServiceSite)
			  WHERE provides.level >= d.level
			    AND NOT coalesce(m.kind, '') IN ['VENUE', 'GOODS', 'MONEY']
			    AND (m.since IS NULL OR m.since <= $today)
			    AND (m.until IS NULL OR m.until > $today)
			    AND (m.scopePath STARTS WITH d.path OR d.path STARTS WITH m.scopePath)
			  RETURN count(DISTINCT CASE WHEN x:ServiceSite THEN x END) AS sites,
			    count(DISTINCT CASE WHEN x:Organization THEN x END) AS organizations
			}
			RETURN d.key AS demand, people, members, teams, sites, organizations
			""";

	private static final String SCARCE = """
			UNWIND $places AS place
			MATCH (g:Territory {id: place})
			WHERE any(s IN $scope WHERE g.scopePath >= s.from AND g.scopePath < s.to)
			CALL (g) {
			  UNWIND split(g.scopePath, '/') AS step
			  MATCH (c:Territory {id: step})
			  MATCH (l:TerritoryLevel)
			  USING INDEX SEEK l:TerritoryLevel(key)
			  WHERE l.key = c.level
			    AND l.kind = 'COMMUNITY'
			  RETURN c.scopePath AS around
			  LIMIT 1
			}
			CALL (g, around) {
			  CALL (around) {
			    UNWIND $scope AS s
			    MATCH (n:Need)
			    USING INDEX SEEK n:Need(scopePath, code)
			    WHERE n.scopePath STARTS WITH around
			      AND n.code IS NOT NULL
			      AND n.scopePath >= s.from
			      AND n.scopePath < s.to
			      AND n.status IN $open
			    MATCH (n)-[:REQUIRES]->(k:Skill)
			    RETURN k
			    UNION
			    UNWIND $scope AS s
			    MATCH (t:Talent)
			    USING INDEX SEEK t:Talent(scopePath, code)
			    WHERE t.scopePath STARTS WITH around
			      AND t.code IS NOT NULL
			      AND t.scopePath >= s.from
			      AND t.scopePath < s.to
			    MATCH (t)-[:IN_SKILL]->(k:Skill)
			    RETURN k
			  }
			  WITH g, k
			  WHERE NOT coalesce(k.professional, false)
			  CALL (g, k) {
			    MATCH (k)<-[:BROADER*0..]-(narrower:Skill)
			    WITH DISTINCT g, narrower.id AS skill
			    MATCH (t:Talent)
			    USING INDEX SEEK t:Talent(skillId, scopePath, code)
			    WHERE t.skillId = skill
			      AND t.scopePath STARTS WITH g.scopePath
			      AND t.code IS NOT NULL
			    MATCH (p:Person)-[:HAS_TALENT]->(t)
			    WHERE p.status = 'ACTIVE'
			      AND NOT coalesce(p.minor, false)
			      AND NOT coalesce(p.rankingOptOut, false)
			      AND EXISTS {
			        MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
			        WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			      }
			    RETURN count(DISTINCT p) AS holders
			  }
			  CALL (g, k) {
			    MATCH (n:Need)
			    USING INDEX SEEK n:Need(scopePath, code)
			    WHERE n.scopePath STARTS WITH g.scopePath
			      AND n.code IS NOT NULL
			      AND n.status IN $open
			      AND EXISTS { (n)-[:REQUIRES]->(k) }
			    RETURN count(n) AS needs
			  }
			  RETURN k, needs, holders
			  ORDER BY holders - needs, needs DESC, k.code
			  LIMIT $first
			}
			RETURN g.id AS key, k AS skill, needs, holders
			ORDER BY key, holders - needs, needs DESC, k.code
			""";

	private final GraphReader reader;

	CoverageGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Who can, for every demand, by one statement and by the rules of matching. A
	 * narrower skill will do for a wider one. Teams count where the viewer sees the
	 * engagement.
	 */
	List<CoverageGap> supply(Scope scope, Scope engagements, Collection<Demand> demands) {
		Map<String, Demand> byKey = demands.stream().collect(Collectors.toMap(Demand::key, (demand) -> demand));
		return this.reader.list(scope, SUPPLY,
				Map.of("engagements", engagements.ranges(), "demands",
						demands.stream().map(CoverageGraph::row).toList()),
				(row) -> toGap(row, requireNonNull(byKey.get(row.get("demand").asString()))));
	}

	/**
	 * The skills of which each place has the fewest holders against its needs: of those
	 * that its community asks for or has. None for a place that the scope does not cover
	 * whole.
	 */
	Map<String, List<SkillSupply>> scarce(Scope scope, Collection<String> places, int first) {
		return this.reader.groups(scope, SCARCE, Map.of("places", places, "first", first, "open", NeedStatus.OPEN),
				(row) -> new SkillSupply(SkillMapper.map(row.get("skill")), row.get("needs").asInt(),
						row.get("holders").asInt()));
	}

	private static Map<String, Object> row(Demand demand) {
		return Map.of("key", demand.key(), "community", demand.community(), "path", demand.path(), "skill",
				demand.skill().id(), "level", demand.level(), "professional", demand.skill().professional());
	}

	private static CoverageGap toGap(Record row, Demand demand) {
		Value members = row.get("members");
		return new CoverageGap(demand.community(), demand.skill(), demand.level(), demand.needs(),
				row.get("people").asInt(), SensitiveCount.of(members.asInt()), row.get("teams").asInt(),
				row.get("sites").asInt(), row.get("organizations").asInt());
	}

}
