package org.linli.partnership;

import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Reads which organisations are paired with which communities, and nothing else of the
 * pairings: the web of a whole place at once.
 */
@Repository
class PairingLinkGraph {

	private final GraphReader reader;

	PairingLinkGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Each once, by the codes of organisation and community; no more than a limit. */
	List<PairingLink> among(Scope scope, int limit) {
		return this.reader.list(scope, """
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
				CALL (c) {
				  MATCH (record:ReportIn)<-[:FILED]-(:PartyOrg)<-[:HAS_PARTY_ORG]-(o:Organization)
				  USING INDEX SEEK record:ReportIn(kind, scopePath)
				  WHERE record.kind = 'WORK_UNIT'
				    AND record.scopePath = c.scopePath
				  RETURN o, record
				  UNION
				  MATCH (c)<-[:BASED_ON]-{0,1}(theirs)-[:PARTY_TO]->(record:Agreement)
				  MATCH (record)<-[:PARTY_TO]-(ours)<-[:HAS_PARTY_ORG]-{0,1}(o:Organization)
				  WHERE coalesce(ours.basis, '') <> 'TERRITORY'
				    AND coalesce(theirs.basis, 'TERRITORY') = 'TERRITORY'
				  RETURN o, record
				}
				WITH c, o, record
				WHERE record.status IN ['ACTIVE', 'SIGNED']
				  AND record.since <= $today
				  AND (record.until IS NULL OR record.until > $today)
				  AND any(s IN $scope WHERE record.scopePath >= s.from AND record.scopePath < s.to)
				WITH DISTINCT o, c
				RETURN o.id AS organization, o.code AS code, c.id AS community
				ORDER BY o.code, c.code
				LIMIT $limit
				""", Map.of("limit", limit), (row) -> new PairingLink(row.get("organization").asString(),
				row.get("code").asString(), row.get("community").asString()));
	}

}
