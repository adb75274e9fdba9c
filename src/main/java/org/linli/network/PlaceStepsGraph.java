package org.linli.network;

import java.util.List;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Where one gets to from places. In all of these statements stands each relation that
 * leads on, with what makes its other end visible, and of each at most one more is read
 * than can be followed. The scope is the one by home; engagements are seen where the
 * viewer holds any role, which is where it sees what it submitted, too.
 */
@Repository
class PlaceStepsGraph {

	private static final String TREE = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)-[:CONTAINS]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'CONTAINS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:CONTAINS]-(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'CONTAINS' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:IN_COMPOUND]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'IN_COMPOUND' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:IN_COMPOUND]-(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'IN_COMPOUND' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:LOCATED_IN]-(y:Organization|ServiceSite)
			    RETURN y, 'LOCATED_IN' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:BASED_ON]-(y:PartyOrg)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'BASED_ON' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:WORKS_IN]-(y:Team)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'WORKS_IN' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:FOR]-(y:Offer)
			    WHERE y.since <= $today
			      AND (y.until IS NULL OR y.until > $today)
			    RETURN y, 'FOR' AS relation, false AS along, null AS since
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

	private static final String LIFE = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)-[:RUNS]->(y:Programme)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'RUNS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PARTY_TO]->(y:Agreement)
			    WHERE y.status IN ['SIGNED', 'ACTIVE']
			      AND y.since <= $today
			      AND (y.until IS NULL OR y.until > $today)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PARTY_TO' AS relation, true AS along, y.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (:TerritoryLevel {key: x.level, kind: 'COMMUNITY'})
			    MATCH (x)<-[:TO]-(record:ReportIn {kind: 'WORK_UNIT'})<-[:FILED]-()<-[:HAS_PARTY_ORG]-(y:Organization)
			    WHERE record.status = 'ACTIVE'
			      AND record.since <= $today
			      AND (record.until IS NULL OR record.until > $today)
			      AND any(o IN $ownScope WHERE record.scopePath >= o.from AND record.scopePath < o.to)
			      AND any(o IN $ownScope WHERE x.scopePath >= o.from AND x.scopePath < o.to)
			    RETURN y, 'PAIRED_WITH' AS relation, false AS along, record.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (:TerritoryLevel {key: x.level, kind: 'COMMUNITY'})
			    MATCH (x:Territory)<-[:BASED_ON]-{0,1}(theirs)-[:PARTY_TO]->(record:Agreement)
			    MATCH (record)<-[:PARTY_TO]-(ours)<-[:HAS_PARTY_ORG]-{0,1}(y:Organization)
			    WHERE coalesce(ours.basis, '') <> 'TERRITORY'
			      AND coalesce(theirs.basis, 'TERRITORY') = 'TERRITORY'
			      AND record.status IN ['SIGNED', 'ACTIVE']
			      AND record.since <= $today
			      AND (record.until IS NULL OR record.until > $today)
			      AND any(o IN $ownScope WHERE record.scopePath >= o.from AND record.scopePath < o.to)
			      AND any(o IN $ownScope WHERE x.scopePath >= o.from AND x.scopePath < o.to)
			    WITH DISTINCT y, record
			    RETURN y, 'PAIRED_WITH' AS relation, false AS along, record.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:CONCERNS]-(y:Need)
			    WHERE (y.submittedBy = $self AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to))
			      OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'CONCERNS' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[r:PLACED_IN]-(y:PartyMember)-[:MEMBERSHIP_OF]->(p:Person)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(p.minor, false)
			      AND p.status <> 'ANONYMISED'
			    RETURN y, 'PLACED_IN' AS relation, false AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Territory)
			    MATCH (y:Person)
			    USING INDEX y:Person(scopePath, code)
			    WHERE y.scopePath = x.scopePath
			      AND y.code IS NOT NULL
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND y.status <> 'ANONYMISED'
			    RETURN y, 'LIVES_IN' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:AT]-(r:RoleAssignment)<-[:HOLDS]-(y:Person)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to)
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND y.status <> 'ANONYMISED'
			    RETURN y, 'HOLDS_ROLE_AT' AS relation, false AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:TO]-(r:ReportIn)<-[:FILED]-()-[:MEMBERSHIP_OF]->{0,1}(y:Person|PartyOrg)
			    WHERE r.status = 'ACTIVE'
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND ((r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
			        OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to))
			      AND any(s IN CASE WHEN y:Person THEN $scope ELSE $ownScope END
			        WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND coalesce(y.status, '') <> 'ANONYMISED'
			    RETURN y, 'REPORTED_IN_TO' AS relation, false AS along, r.since AS since
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

	PlaceStepsGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What belongs to places: other places, who sits there, what is built on them. */
	List<Step> tree(Scope scope, Expansion expansion) {
		return this.reader.list(scope, TREE, expansion.parameters(), StepMapper::map);
	}

	/** What happens at places: who lives, works and reported in there, what is needed. */
	List<Step> life(Scope scope, Expansion expansion) {
		return this.reader.list(scope, LIFE, expansion.parameters(), StepMapper::map);
	}

}
