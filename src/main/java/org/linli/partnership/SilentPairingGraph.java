package org.linli.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.OrganizationMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Finds pairings of which nothing but the report-in is recorded. What somebody gives is
 * looked for where the viewer may see it, so silence is silence in what the viewer sees.
 */
@Repository
class SilentPairingGraph {

	private static final String SILENT = """
			UNWIND $scope AS s
			CALL (s) {
			  MATCH (r:ReportIn)
			  USING INDEX SEEK r:ReportIn(kind, scopePath)
			  WHERE r.kind = 'WORK_UNIT'
			    AND r.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
			    AND r.scopePath < s.to
			  WITH r
			  WHERE r.status = 'ACTIVE'
			    AND r.since <= $today
			    AND (r.until IS NULL OR r.until > $today)
			  MATCH (r)<-[:FILED]-(:PartyOrg)<-[:HAS_PARTY_ORG]-(o:Organization)
			  WHERE r.scopePath <> $path OR o.code > $code
			  MATCH (r)-[:TO]->(c:Territory)
			  WITH c, o, r
			  ORDER BY r.since DESC, r.code
			  WITH c, o, min(r.since) AS since, collect(r.id) AS reportIns
			  WHERE NOT EXISTS { (o)-[:OFFERS]->(:ServiceItem) }
			    AND NOT EXISTS {
			      MATCH (o)-[:OFFERS]->(f:Offer)
			      WHERE f.since <= $today
			        AND (f.until IS NULL OR f.until > $today)
			        AND (NOT EXISTS { (f)-[:FOR]->(:Territory) }
			          OR c.scopePath STARTS WITH f.scopePath OR f.scopePath STARTS WITH c.scopePath)
			    }
			    AND NOT EXISTS {
			      MATCH (o)-[:RESPONSIBLE_FOR]->(g:Programme)
			      WHERE g.scopePath STARTS WITH c.scopePath
			        AND any(e IN $engagements WHERE g.scopePath >= e.from AND g.scopePath < e.to)
			    }
			    AND NOT EXISTS {
			      MATCH (o)-[:HAS_PARTY_ORG]->{0,1}(ours)-[:PARTY_TO]->(a:Agreement)
			      MATCH (a)<-[:PARTY_TO]-(theirs)-[:BASED_ON]->{0,1}(c)
			      WHERE coalesce(ours.basis, '') <> 'TERRITORY'
			        AND coalesce(theirs.basis, 'TERRITORY') = 'TERRITORY'
			        AND a.status IN ['SIGNED', 'ACTIVE']
			        AND a.since <= $today
			        AND (a.until IS NULL OR a.until > $today)
			        AND any(e IN $engagements WHERE a.scopePath >= e.from AND a.scopePath < e.to)
			    }
			    AND NOT EXISTS {
			      MATCH (o)-[:HAS_PARTY_ORG]->(:PartyOrg)<-[belongs:MEMBER_OF]-(m:PartyMember)
			      MATCH (m)-[:FILED]->(own:ReportIn {status: 'ACTIVE', scopePath: c.scopePath})
			      MATCH (m)-[:MEMBERSHIP_OF]->(:Person {status: 'ACTIVE'})-[:HAS_TALENT]->(t:Talent)
			      MATCH (t)-[:UNDER_CONSENT]->(consent:Consent {purpose: 'MATCHING'})
			      WHERE belongs.since <= $today
			        AND (belongs.until IS NULL OR belongs.until > $today)
			        AND own.since <= $today
			        AND (own.until IS NULL OR own.until > $today)
			        AND consent.since <= $today
			        AND (consent.withdrawnOn IS NULL OR consent.withdrawnOn > $today)
			    }
			  RETURN c, o, since, reportIns
			  ORDER BY c.scopePath, o.code
			  LIMIT $limit
			}
			RETURN c.id AS community, c.scopePath AS path, o AS organization, since, reportIns
			ORDER BY path, o.code
			LIMIT $limit
			""";

	private final GraphReader reader;

	SilentPairingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The next ones, by the community's path and the organisation's code. */
	List<Placed> page(Scope scope, Scope engagements, PageRequest page) {
		return find(scope, engagements, page.parameters());
	}

	/** How many there are: few, since a work unit reports in to few communities. */
	int count(Scope scope, Scope engagements) {
		return find(scope, engagements, Map.of("path", "", "code", "", "limit", Integer.MAX_VALUE)).size();
	}

	private List<Placed> find(Scope scope, Scope engagements, Map<String, Object> page) {
		Map<String, Object> parameters = new HashMap<>(page);
		parameters.put("engagements", engagements.ranges());
		return this.reader.list(scope, SILENT, parameters, SilentPairingGraph::toPlaced);
	}

	private static Placed toPlaced(Record row) {
		return new Placed(
				new Pairing(OrganizationMapper.map(row.get("organization")), row.get("community").asString(),
						row.get("since").asLocalDate(), row.get("reportIns").asList(Value::asString), List.of()),
				row.get("path").asString());
	}

	/** A pairing with the path of its community. */
	record Placed(Pairing pairing, String path) {
	}

}
