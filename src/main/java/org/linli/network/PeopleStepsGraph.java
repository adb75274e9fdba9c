package org.linli.network;

import java.util.List;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Where one gets to from people, from what they know and from what is needed. Minors and
 * those who were anonymised are no part of the web; a skill counts where a consent to
 * matching holds and the person takes part.
 */
@Repository
class PeopleStepsGraph {

	private static final String PEOPLE = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)-[:MEMBERSHIP_OF]->(y:Person)
			    WHERE any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND y.status <> 'ANONYMISED'
			    RETURN y, 'MEMBERSHIP_OF' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:MEMBERSHIP_OF]-(y:PartyMember)
			    WHERE any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'MEMBERSHIP_OF' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[r:MEMBER_OF]->(y:PartyOrg)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'MEMBER_OF' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[r:PLACED_IN]->(y:Territory)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND (y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to))
			    RETURN y, 'PLACED_IN' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[r:WORKS_AT]->(y:Organization)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			    RETURN y, 'WORKS_AT' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Person)
			    MATCH (y:Territory)
			    USING INDEX y:Territory(scopePath, code)
			    WHERE y.scopePath = x.scopePath
			      AND y.code IS NOT NULL
			    RETURN y, 'LIVES_IN' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:JOINED]->(r:TeamMembership)-[:IN_TEAM]->(y:Team)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'JOINED' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:HAS_TALENT]->(t:Talent)-[:IN_SKILL]->(y:Skill)
			    WHERE x.status = 'ACTIVE'
			      AND EXISTS {
			        MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
			        WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			      }
			    RETURN y, 'HAS_SKILL' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:HOLDS]->(r:RoleAssignment)-[:AT]->(y:Organization|Territory)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to)
			      AND (y:Organization OR y.open
			        OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to))
			    RETURN y, 'HOLDS_ROLE_AT' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Person|PartyOrg)<-[:MEMBERSHIP_OF]-{0,1}()-[:FILED]->(r:ReportIn)-[:TO]->(y:Territory)
			    WHERE r.status = 'ACTIVE'
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND ((r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
			        OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to))
			    RETURN y, 'REPORTED_IN_TO' AS relation, true AS along, r.since AS since
			    LIMIT $enough
			  }
			  WITH relation, along, collect({id: y.id, code: y.code, labels: labels(y), since: since}) AS found
			  UNWIND CASE WHEN size(found) < $enough THEN found ELSE [null] END AS next
			  WITH relation, along, next
			  WHERE $step.among IS NULL OR next.id IN $step.among
			  RETURN relation, along, next
			}
			RETURN id AS origin, relation, along, next.id AS id, next.code AS code, next.labels AS labels, next.since AS since
			LIMIT $rows
			""";

	private static final String SKILLS = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)-[:BROADER]->(y:Skill)
			    RETURN y, 'BROADER' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:BROADER]-(y:Skill)
			    RETURN y, 'BROADER' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:PROVIDES]-(y:Offer|ServiceItem|Team)
			    WHERE y:ServiceItem
			      OR (y:Offer AND y.since <= $today AND (y.until IS NULL OR y.until > $today))
			      OR (y:Team AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to))
			    RETURN y, 'PROVIDES' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:REQUIRES]-(y:Need)
			    WHERE (y.submittedBy = $self AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to))
			      OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'REQUIRES' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:REQUIRES]->(y:Skill)
			    RETURN y, 'REQUIRES' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:CONCERNS]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'CONCERNS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Skill)
			    UNWIND $scope AS s
			    MATCH (t:Talent)
			    USING INDEX SEEK t:Talent(skillId, scopePath, code)
			    WHERE t.skillId = x.id
			      AND t.scopePath >= s.from
			      AND t.scopePath < s.to
			      AND t.code IS NOT NULL
			    MATCH (y:Person {status: 'ACTIVE'})-[:HAS_TALENT]->(t)
			    WHERE NOT coalesce(y.minor, false)
			      AND EXISTS {
			        MATCH (t)-[:UNDER_CONSENT]->(c:Consent {purpose: 'MATCHING'})
			        WHERE c.since <= $today AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			      }
			    RETURN y, 'HAS_SKILL' AS relation, false AS along, null AS since
			    LIMIT $enough
			  }
			  WITH relation, along, collect({id: y.id, code: y.code, labels: labels(y), since: since}) AS found
			  UNWIND CASE WHEN size(found) < $enough THEN found ELSE [null] END AS next
			  WITH relation, along, next
			  WHERE $step.among IS NULL OR next.id IN $step.among
			  RETURN relation, along, next
			}
			RETURN id AS origin, relation, along, next.id AS id, next.code AS code, next.labels AS labels, next.since AS since
			LIMIT $rows
			""";

	private final GraphReader reader;

	PeopleStepsGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What leads on from persons and members of the party. */
	List<Step> people(Scope scope, Expansion expansion) {
		return this.reader.list(scope, PEOPLE, expansion.parameters(), StepMapper::map);
	}

	/** What leads on from skills and needs. */
	List<Step> skills(Scope scope, Expansion expansion) {
		return this.reader.list(scope, SKILLS, expansion.parameters(), StepMapper::map);
	}

}
