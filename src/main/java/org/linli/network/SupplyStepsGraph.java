package org.linli.network;

import java.util.List;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Where one gets to from agreements and programmes, and from offers, service items and
 * the sites that have them.
 */
@Repository
class SupplyStepsGraph {

	private static final String SUPPLY = """
			UNWIND $step.frontier AS id
			MATCH (x:Entity {id: id})
			CALL (x) {
			  CALL (x) {
			    MATCH (x)<-[:PARTY_TO]-(y:Organization|PartyOrg|Territory)
			    WHERE y:Organization OR y.open
			      OR (y:PartyOrg AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to))
			    RETURN y, 'PARTY_TO' AS relation, false AS along, x.since AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PRODUCED]->(y:Programme|ServiceSite)
			    WHERE y:ServiceSite OR any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PRODUCED' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:PRODUCED]-(y:Agreement)
			    WHERE y.status IN ['SIGNED', 'ACTIVE']
			      AND y.since <= $today
			      AND (y.until IS NULL OR y.until > $today)
			      AND any(o IN $ownScope WHERE y.scopePath >= o.from AND y.scopePath < o.to)
			    RETURN y, 'PRODUCED' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:OFFERS]->(y:Offer|ServiceItem)
			    WHERE y:ServiceItem OR (y.since <= $today AND (y.until IS NULL OR y.until > $today))
			    RETURN y, 'OFFERS' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:OFFERS]-(y:Organization|ServiceSite)
			    RETURN y, 'OFFERS' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:FOR]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'FOR' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:PROVIDES]->(y:Skill)
			    RETURN y, 'PROVIDES' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:RUNS]-(y:Organization|Territory)
			    WHERE y:Organization OR y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'RUNS' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:RESPONSIBLE_FOR]-(y:Organization)
			    RETURN y, 'RESPONSIBLE_FOR' AS relation, false AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:LOCATED_IN]->(y:Territory)
			    WHERE y.open OR any(s IN $scope WHERE y.scopePath >= s.from AND y.scopePath < s.to)
			    RETURN y, 'LOCATED_IN' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)-[:HOSTED_BY]->(y:ServiceSite)
			    RETURN y, 'HOSTED_BY' AS relation, true AS along, null AS since
			    LIMIT $enough
			    UNION ALL
			    MATCH (x)<-[:HOSTED_BY]-(y:ServiceSite)
			    RETURN y, 'HOSTED_BY' AS relation, false AS along, null AS since
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

	SupplyStepsGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What leads on from them. */
	List<Step> supply(Scope scope, Expansion expansion) {
		return this.reader.list(scope, SUPPLY, expansion.parameters(), StepMapper::map);
	}

}
