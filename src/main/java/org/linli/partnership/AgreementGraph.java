package org.linli.partnership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.Organization;
import org.linli.organization.OrganizationMapper;
import org.linli.party.PartyOrg;
import org.linli.party.PartyOrgMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads agreements. They are seen by those who may see the place where they work.
 */
@Repository
class AgreementGraph {

	private final GraphReader reader;

	AgreementGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Agreement> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (a:Agreement {id: id})
				WHERE any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				RETURN id AS key, a AS agreement, [(party)-[:PARTY_TO]->(a) | party] AS parties
				""", Map.of("ids", ids), AgreementGraph::toAgreement);
	}

	@Nullable Agreement byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (a:Agreement {code: $code})
				WHERE any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				RETURN a AS agreement, [(party)-[:PARTY_TO]->(a) | party] AS parties
				""", Map.of("code", code), AgreementGraph::toAgreement);
	}

	List<Agreement> page(Scope scope, AgreementFilter filter, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (a:Agreement)
				  USING INDEX SEEK a:Agreement(scopePath, code)
				  WHERE a.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND a.scopePath < s.to
				    AND a.code IS NOT NULL
				    AND ($kind IS NULL OR a.kind = $kind)
				    AND ($status IS NULL OR a.status = $status)
				  WITH a, a.scopePath AS path, a.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN a
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH a
				ORDER BY a.scopePath, a.code
				LIMIT $limit
				RETURN a AS agreement, [(party)-[:PARTY_TO]->(a) | party] AS parties
				ORDER BY a.scopePath, a.code
				""", filter.parameters(page), AgreementGraph::toAgreement);
	}

	int count(Scope scope, AgreementFilter filter, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (a:Agreement)
				USING INDEX SEEK a:Agreement(scopePath, code)
				WHERE a.scopePath >= s.from
				  AND a.scopePath < s.to
				  AND a.code IS NOT NULL
				  AND ($kind IS NULL OR a.kind = $kind)
				  AND ($status IS NULL OR a.status = $status)
				RETURN count(a)
				""", filter.parameters(page));
	}

	/**
	 * All agreements that each organisation, or one of its party organisations, made.
	 */
	Map<String, List<Agreement>> ofOrganizations(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (:Organization {id: id})-[:HAS_PARTY_ORG]->{0,1}()-[:PARTY_TO]->(a:Agreement)
				WHERE any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				WITH DISTINCT id, a
				RETURN id AS key, a AS agreement, [(party)-[:PARTY_TO]->(a) | party] AS parties
				ORDER BY key, a.code
				""", Map.of("organizations", organizations), AgreementGraph::toAgreement);
	}

	/**
	 * The next agreements that each community, or its own party organisation, made.
	 */
	Map<String, List<Agreement>> ofCommunities(Scope scope, Collection<String> communities, AgreementFilter filter,
			PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS id
				CALL (id) {
				  MATCH (:Territory {id: id})<-[:BASED_ON]-{0,1}(side)-[:PARTY_TO]->(a:Agreement)
				  WHERE coalesce(side.basis, 'TERRITORY') = 'TERRITORY'
				    AND a.code > $code
				    AND any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				    AND ($kind IS NULL OR a.kind = $kind)
				    AND ($status IS NULL OR a.status = $status)
				  RETURN DISTINCT a
				  ORDER BY a.code
				  LIMIT $limit
				}
				RETURN id AS key, a AS agreement, [(party)-[:PARTY_TO]->(a) | party] AS parties
				ORDER BY key, a.code
				""", filter.parameters(communities, page), AgreementGraph::toAgreement);
	}

	/** How many agreements {@link #ofCommunities} finds in all for each of them. */
	Map<String, Integer> countsOfCommunities(Scope scope, Collection<String> communities, AgreementFilter filter,
			PageRequest page) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS id
				MATCH (:Territory {id: id})<-[:BASED_ON]-{0,1}(side)-[:PARTY_TO]->(a:Agreement)
				WHERE coalesce(side.basis, 'TERRITORY') = 'TERRITORY'
				  AND any(s IN $scope WHERE a.scopePath >= s.from AND a.scopePath < s.to)
				  AND ($kind IS NULL OR a.kind = $kind)
				  AND ($status IS NULL OR a.status = $status)
				RETURN id AS key, count(DISTINCT a) AS total
				""", filter.parameters(communities, page), (row) -> row.get("total").asInt());
	}

	private static Agreement toAgreement(Record row) {
		Value node = row.get("agreement");
		List<Organization> organizations = new ArrayList<>();
		List<PartyOrg> partyOrgs = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (Value party : row.get("parties").values()) {
			if (party.asNode().hasLabel("Organization")) {
				organizations.add(OrganizationMapper.map(party));
			}
			else if (party.asNode().hasLabel("PartyOrg")) {
				partyOrgs.add(PartyOrgMapper.map(party));
			}
			else {
				places.add(party.get("id").asString());
			}
		}
		organizations.sort(Comparator.comparing(Organization::code));
		partyOrgs.sort(Comparator.comparing(PartyOrg::code));
		places.sort(Comparator.naturalOrder());
		return new Agreement(node.get("id").asString(), node.get("code").asString(), node.get("title").asString(),
				AgreementKind.valueOf(node.get("kind").asString()),
				AgreementStatus.valueOf(node.get("status").asString()), node.get("signedOn").asLocalDate(null),
				node.get("since").asLocalDate(null), node.get("until").asLocalDate(null),
				Territory.ids(node.get("scopePath").asString()), organizations, partyOrgs, places,
				node.get("synthetic").asBoolean(false), node.get("note").asString(null));
	}

}
