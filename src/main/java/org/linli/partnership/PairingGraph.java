package org.linli.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource.Found;
import org.linli.organization.OrganizationMapper;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Derives pairings, from either end, out of the report-ins and agreements that hold on a
 * day. What has ended since still held then; what was never received or signed did not.
 */
@Repository
class PairingGraph {

	private final GraphReader reader;

	PairingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The pairings of each organisation, by the code of the community. */
	Map<String, List<Pairing>> ofOrganizations(Scope scope, Collection<String> organizations,
			@Nullable LocalDate asOf) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("organizations", organizations);
		parameters.put("asOf", asOf);
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (o:Organization {id: id})
				CALL (o) {
				  MATCH (o)-[:HAS_PARTY_ORG]->()-[:FILED]->(record:ReportIn {kind: 'WORK_UNIT'})-[:TO]->(c:Territory)
				  RETURN c, record
				UNION
				  MATCH (o)-[:HAS_PARTY_ORG]->{0,1}(ours)-[:PARTY_TO]->(record:Agreement)
				  MATCH (record)<-[:PARTY_TO]-(theirs)-[:BASED_ON]->{0,1}(c:Territory)
				  WHERE coalesce(ours.basis, '') <> 'TERRITORY'
				    AND coalesce(theirs.basis, 'TERRITORY') = 'TERRITORY'
				  RETURN c, record
				}
				WITH o, c, record, coalesce($asOf, $today) AS day
				WHERE record.since <= day
				  AND (record.until IS NULL OR record.until > day)
				  AND (record.status IN ['ACTIVE', 'SIGNED']
				    OR record.status IN ['ENDED', 'EXPIRED', 'TRANSFERRED'] AND record.until <= $today)
				  AND any(s IN $scope WHERE c.scopePath >= s.from AND c.scopePath < s.to)
				  AND any(s IN $scope WHERE record.scopePath >= s.from AND record.scopePath < s.to)
				MATCH (:TerritoryLevel {key: c.level, kind: 'COMMUNITY'})
				WITH o, c, record
				ORDER BY coalesce(record.signedOn, record.since) DESC, record.code
				WITH o, c, min(record.since) AS since,
				  collect(CASE WHEN record:ReportIn THEN record.id END) AS reportIns,
				  collect(CASE WHEN record:Agreement THEN record.id END) AS agreements
				ORDER BY o.id, c.code
				RETURN o.id AS key, {organization: o, community: c.id, since: since, reportIns: reportIns,
				  agreements: agreements} AS pairing
				""", parameters, (row) -> toPairing(row.get("pairing")));
	}

	/**
	 * The next pairings of each community, by the code of the organisation, with how many
	 * there are in all.
	 */
	Found<Pairing> ofCommunities(Scope scope, Collection<String> communities, @Nullable LocalDate asOf,
			PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("communities", communities);
		parameters.put("asOf", asOf);
		parameters.put("after", page.after(0));
		parameters.put("limit", page.limit());
		Map<String, List<Pairing>> next = new HashMap<>();
		Map<String, Integer> totals = new HashMap<>();
		this.reader.list(scope, """
				UNWIND $communities AS id
				MATCH (c:Territory {id: id})
				WHERE any(s IN $scope WHERE c.scopePath >= s.from AND c.scopePath < s.to)
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
				WITH c, o, record, coalesce($asOf, $today) AS day
				WHERE record.since <= day
				  AND (record.until IS NULL OR record.until > day)
				  AND (record.status IN ['ACTIVE', 'SIGNED']
				    OR record.status IN ['ENDED', 'EXPIRED', 'TRANSFERRED'] AND record.until <= $today)
				  AND any(s IN $scope WHERE record.scopePath >= s.from AND record.scopePath < s.to)
				WITH c, o, record
				ORDER BY coalesce(record.signedOn, record.since) DESC, record.code
				WITH c, o, min(record.since) AS since,
				  collect(CASE WHEN record:ReportIn THEN record.id END) AS reportIns,
				  collect(CASE WHEN record:Agreement THEN record.id END) AS agreements
				ORDER BY o.code
				WITH c, collect({organization: o, community: c.id, since: since, reportIns: reportIns,
				  agreements: agreements}) AS found
				RETURN c.id AS key, size(found) AS total,
				  [pairing IN found WHERE pairing.organization.code > $after][..$limit] AS pairings
				""", parameters, (row) -> row).forEach((row) -> {
			String community = row.get("key").asString();
			next.put(community, row.get("pairings").asList(PairingGraph::toPairing));
			totals.put(community, row.get("total").asInt());
		});
		return new Found<>(next, totals);
	}

	private static Pairing toPairing(Value pairing) {
		return new Pairing(OrganizationMapper.map(pairing.get("organization")), pairing.get("community").asString(),
				pairing.get("since").asLocalDate(), pairing.get("reportIns").asList(Value::asString),
				pairing.get("agreements").asList(Value::asString));
	}

}
