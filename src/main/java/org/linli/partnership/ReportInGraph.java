package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.Organization;
import org.linli.organization.OrganizationMapper;
import org.linli.party.PartyMemberMapper;
import org.linli.party.PartyOrgMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads report-ins. They are seen by those who may see the community to which they were
 * made, wherever the filer's home is, and by who filed them.
 */
@Repository
class ReportInGraph {

	private final GraphReader reader;

	private final GraphWriter writer;

	ReportInGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	Map<String, ReportIn> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (r:ReportIn {id: id})
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (filer)-[:FILED]->(r)
				OPTIONAL MATCH (filer)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (filer) {
				  OPTIONAL MATCH (filer)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN id AS key, r AS reportIn,
				  CASE WHEN filer:PartyOrg THEN filer END AS partyOrg,
				  CASE WHEN filer:PartyMember THEN filer END AS member,
				  person, grid
				""", Map.of("ids", ids), ReportInGraph::toReportIn);
	}

	/** A report-in as it stands within the transaction that changes it. */
	@Nullable ReportIn written(Scope scope, String id) {
		return this.writer.run(scope, """
				UNWIND $ids AS id
				MATCH (r:ReportIn {id: id})
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (filer)-[:FILED]->(r)
				OPTIONAL MATCH (filer)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (filer) {
				  OPTIONAL MATCH (filer)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN id AS key, r AS reportIn,
				  CASE WHEN filer:PartyOrg THEN filer END AS partyOrg,
				  CASE WHEN filer:PartyMember THEN filer END AS member,
				  person, grid
				""", Map.of("ids", List.of(id)), ReportInGraph::toReportIn).stream().findFirst().orElse(null);
	}

	/**
	 * All report-ins of each filer: of a member, of a party organisation, or of the party
	 * organisations of an organisation; the earliest first.
	 */
	Map<String, List<ReportIn>> ofFilers(Scope scope, Collection<String> filers) {
		return this.reader.groups(scope, """
				UNWIND $filers AS id
				MATCH (:Entity {id: id})-[:HAS_PARTY_ORG]->{0,1}(filer)-[:FILED]->(r:ReportIn)
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (filer)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (filer) {
				  OPTIONAL MATCH (filer)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN id AS key, r AS reportIn,
				  CASE WHEN filer:PartyOrg THEN filer END AS partyOrg,
				  CASE WHEN filer:PartyMember THEN filer END AS member,
				  person, grid
				ORDER BY key, r.filedOn, r.code
				""", Map.of("filers", filers), ReportInGraph::toReportIn);
	}

	/**
	 * The organisation behind each report-in, for a member the one of today: part of the
	 * card that everybody sees who sees the report-in.
	 */
	Map<String, Organization> organizations(Scope scope, Collection<String> reportIns) {
		return this.reader.byKey(scope, """
				UNWIND $reportIns AS id
				MATCH (r:ReportIn {id: id})<-[:FILED]-(filer)
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				MATCH (filer)-[belongs:MEMBER_OF]->{0,1}(:PartyOrg)<-[:HAS_PARTY_ORG]-(o:Organization)
				WHERE all(b IN belongs WHERE b.since <= $today AND (b.until IS NULL OR b.until > $today))
				RETURN id AS key, o AS organization
				ORDER BY head(belongs).since DESC, o.code
				""", Map.of("reportIns", reportIns), (row) -> OrganizationMapper.map(row.get("organization")));
	}

	List<ReportIn> page(Scope scope, ReportInFilter filter, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (r:ReportIn)
				  USING INDEX SEEK r:ReportIn(scopePath, code)
				  WHERE r.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND r.scopePath < s.to
				    AND r.code IS NOT NULL
				    AND ($kind IS NULL OR r.kind = $kind)
				    AND ($status IS NULL OR r.status = $status)
				  WITH r, r.scopePath AS path, r.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN r
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH r
				ORDER BY r.scopePath, r.code
				LIMIT $limit
				OPTIONAL MATCH (filer)-[:FILED]->(r)
				OPTIONAL MATCH (filer)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (filer) {
				  OPTIONAL MATCH (filer)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN r AS reportIn,
				  CASE WHEN filer:PartyOrg THEN filer END AS partyOrg,
				  CASE WHEN filer:PartyMember THEN filer END AS member,
				  person, grid
				ORDER BY r.scopePath, r.code
				""", filter.parameters(page), ReportInGraph::toReportIn);
	}

	int count(Scope scope, ReportInFilter filter, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (r:ReportIn)
				USING INDEX SEEK r:ReportIn(scopePath, code)
				WHERE r.scopePath >= s.from
				  AND r.scopePath < s.to
				  AND r.code IS NOT NULL
				  AND ($kind IS NULL OR r.kind = $kind)
				  AND ($status IS NULL OR r.status = $status)
				RETURN count(r)
				""", filter.parameters(page));
	}

	/** The next report-ins to each of these communities, named by their paths. */
	Map<String, List<ReportIn>> toCommunities(Scope scope, Collection<String> paths, ReportInFilter filter,
			PageRequest page) {
		return this.reader.groups(scope, """
				UNWIND $parents AS community
				CALL (community) {
				  MATCH (r:ReportIn)
				  USING INDEX SEEK r:ReportIn(scopePath, code)
				  WHERE r.scopePath = community
				    AND r.code > $code
				    AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				    AND ($kind IS NULL OR r.kind = $kind)
				    AND ($status IS NULL OR r.status = $status)
				  RETURN r
				  ORDER BY r.code
				  LIMIT $limit
				}
				OPTIONAL MATCH (filer)-[:FILED]->(r)
				OPTIONAL MATCH (filer)-[:MEMBERSHIP_OF]->(person:Person)
				CALL (filer) {
				  OPTIONAL MATCH (filer)-[placed:PLACED_IN]->(g:Territory)
				  WHERE placed.since <= $today
				    AND (placed.until IS NULL OR placed.until > $today)
				  RETURN g.id AS grid
				  ORDER BY placed.since DESC, g.code
				  LIMIT 1
				}
				RETURN community AS key, r AS reportIn,
				  CASE WHEN filer:PartyOrg THEN filer END AS partyOrg,
				  CASE WHEN filer:PartyMember THEN filer END AS member,
				  person, grid
				ORDER BY key, r.code
				""", filter.parameters(paths, page), ReportInGraph::toReportIn);
	}

	/** How many report-ins {@link #toCommunities} finds in all for each of them. */
	Map<String, Integer> countsToCommunities(Scope scope, Collection<String> paths, ReportInFilter filter,
			PageRequest page) {
		return this.reader.byKey(scope, """
				UNWIND $parents AS community
				MATCH (r:ReportIn)
				USING INDEX SEEK r:ReportIn(scopePath, code)
				WHERE r.scopePath = community
				  AND r.code IS NOT NULL
				  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				  AND ($kind IS NULL OR r.kind = $kind)
				  AND ($status IS NULL OR r.status = $status)
				RETURN community AS key, count(r) AS total
				""", filter.parameters(paths, page), (row) -> row.get("total").asInt());
	}

	private static ReportIn toReportIn(Record row) {
		Value node = row.get("reportIn");
		return new ReportIn(node.get("id").asString(), node.get("code").asString(),
				ReportInKind.valueOf(node.get("kind").asString()),
				ReportInStatus.valueOf(node.get("status").asString()), Territory.ids(node.get("scopePath").asString()),
				node.get("filedOn").asLocalDate(), node.get("since").asLocalDate(null),
				node.get("until").asLocalDate(null), node.get("receiptNo").asString(null),
				node.get("receivedAt").isNull() ? null : node.get("receivedAt").asOffsetDateTime(),
				node.get("version").asInt(0),
				present(row, "member") && present(row, "person") ? PartyMemberMapper.map(row) : null,
				present(row, "partyOrg") ? PartyOrgMapper.map(row.get("partyOrg")) : null);
	}

	private static boolean present(Record row, String column) {
		return !row.get(column).isNull();
	}

}
