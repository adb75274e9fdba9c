package org.linli.network;

import java.util.List;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Where one gets to from organisations, party organisations and teams. A pairing is found
 * as the API tells it: by report-ins and agreements that hold today.
 */
@Repository
class PartnerStepsGraph {

	private static final String ORGANIZATIONS = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)-[:LOCATED_IN]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'LOCATED_IN' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:HAS_PARTY_ORG]->(y:PartyOrg)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'HAS_PARTY_ORG' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PARENT_OF]->(y:Organization|PartyOrg)
			    WHERE y:Organization OR any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PARENT_OF' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:PARENT_OF]-(y:Organization|PartyOrg)
			    WHERE y:Organization OR any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PARENT_OF' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:RUNS]->(y:Programme)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'RUNS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:RESPONSIBLE_FOR]->(y:Programme)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'RESPONSIBLE_FOR' AS relation, true AS along, null AS since
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
			    MATCH (x)-[:OFFERS]->(y:Offer|ServiceItem)
			    WHERE y:ServiceItem OR (y.since <= $today AND (y.until IS NULL OR y.until > $today))
			    RETURN y, 'OFFERS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Organization)-[:HAS_PARTY_ORG]->()-[:FILED]->(record:ReportIn {kind: 'WORK_UNIT'})-[:TO]->(y:Territory)
			    WHERE record.status = 'ACTIVE'
			      AND record.since <= $today
			      AND (record.until IS NULL OR record.until > $today)
			      AND any(o IN $ownScope WHERE record.scopePath >= o.from AND record.scopePath < o.to)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    MATCH (:TerritoryLevel {key: y.level, kind: 'COMMUNITY'})
			    RETURN y, 'PAIRED_WITH' AS relation, true AS along, record.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x:Organization)-[:HAS_PARTY_ORG]->{0,1}(ours)-[:PARTY_TO]->(record:Agreement)
			    MATCH (record)<-[:PARTY_TO]-(theirs)-[:BASED_ON]->{0,1}(y:Territory)
			    WHERE coalesce(ours.basis, '') <> 'TERRITORY'
			      AND coalesce(theirs.basis, 'TERRITORY') = 'TERRITORY'
			      AND record.status IN ['SIGNED', 'ACTIVE']
			      AND record.since <= $today
			      AND (record.until IS NULL OR record.until > $today)
			      AND any(o IN $ownScope WHERE record.scopePath >= o.from AND record.scopePath < o.to)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    MATCH (:TerritoryLevel {key: y.level, kind: 'COMMUNITY'})
			    WITH DISTINCT y, record
			    RETURN y, 'PAIRED_WITH' AS relation, true AS along, record.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[r:WORKS_AT]-(y:Person)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND y.status <> 'ANONYMISED'
			    RETURN y, 'WORKS_AT' AS relation, false AS along, r.since AS since
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

	private static final String PARTY_ORGS = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)<-[:HAS_PARTY_ORG]-(y:Organization)
			    RETURN y, 'HAS_PARTY_ORG' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:BASED_ON]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'BASED_ON' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PARENT_OF]->(y:Organization|PartyOrg)
			    WHERE y:Organization OR any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PARENT_OF' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:PARENT_OF]-(y:Organization|PartyOrg)
			    WHERE y:Organization OR any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PARENT_OF' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:SPONSORS]->(y:Team)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'SPONSORS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:SPONSORS]-(y:PartyOrg)
			    WHERE any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'SPONSORS' AS relation, false AS along, null AS since
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
			    MATCH (x)<-[r:MEMBER_OF]-(y:PartyMember)-[:MEMBERSHIP_OF]->(p:Person)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(p.minor, false)
			      AND p.status <> 'ANONYMISED'
			    RETURN y, 'MEMBER_OF' AS relation, false AS along, r.since AS since
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
			    UNION ALL
			    MATCH (x)<-[:IN_TEAM]-(r:TeamMembership)<-[:JOINED]-(y:Person)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			      AND NOT coalesce(y.minor, false)
			      AND y.status <> 'ANONYMISED'
			    RETURN y, 'JOINED' AS relation, false AS along, r.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:WORKS_IN]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'WORKS_IN' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PROVIDES]->(y:Skill)
			    RETURN y, 'PROVIDES' AS relation, true AS along, null AS since
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

	PartnerStepsGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What leads on from organisations. */
	List<Step> organizations(Scope scope, Expansion expansion) {
		return this.reader.list(scope, ORGANIZATIONS, expansion.parameters(), StepMapper::map);
	}

	/** What leads on from party organisations and teams. */
	List<Step> partyOrgs(Scope scope, Expansion expansion) {
		return this.reader.list(scope, PARTY_ORGS, expansion.parameters(), StepMapper::map);
	}

}
