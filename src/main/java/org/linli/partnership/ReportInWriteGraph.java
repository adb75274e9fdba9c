package org.linli.partnership;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Writes report-ins. One is changed by those whose scope covers its community, and by who
 * filed it.
 */
@Repository
class ReportInWriteGraph {

	private final GraphWriter writer;

	ReportInWriteGraph(GraphWriter writer) {
		this.writer = writer;
	}

	/**
	 * Who has this code and could report in: a member who is not anonymised, or a party
	 * organisation, with what makes the viewer's business of it; null if there is none.
	 * @param organizations ids of the organisations for which the viewer acts
	 * @param person id of the viewer's own person
	 */
	@Nullable Filer filer(Scope scope, String code, List<String> organizations, @Nullable String person) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("code", code);
		parameters.put("organizations", organizations);
		parameters.put("person", person);
		Stream<Filer> members = this.writer.run(scope, """
				MATCH (m:PartyMember {code: $code})-[:MEMBERSHIP_OF]->(p:Person)
				WHERE p.status <> 'ANONYMISED'
				RETURN m.id AS id, p.id AS lock,
				  any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to) AS visible,
				  coalesce(p.id = $person, false) AS own,
				  EXISTS {
				    MATCH (p)-[w:WORKS_AT]->(e:Organization)
				    WHERE e.id IN $organizations
				      AND w.since <= $today
				      AND (w.until IS NULL OR w.until > $today)
				  } OR EXISTS {
				    MATCH (m)-[b:MEMBER_OF]->(:PartyOrg)<-[:HAS_PARTY_ORG]-(e:Organization)
				    WHERE e.id IN $organizations
				      AND b.since <= $today
				      AND (b.until IS NULL OR b.until > $today)
				  } AS served
				""", parameters, (row) -> toFiler(row, ReportInKind.MEMBER)).stream();
		Stream<Filer> organs = this.writer.run(scope, """
				MATCH (o:PartyOrg {code: $code})
				RETURN o.id AS id, o.id AS lock,
				  any(s IN $scope WHERE o.scopePath >= s.from AND o.scopePath < s.to) AS visible, false AS own,
				  EXISTS { MATCH (o)<-[:HAS_PARTY_ORG]-(e:Organization) WHERE e.id IN $organizations } AS served
				""", parameters, (row) -> toFiler(row, ReportInKind.WORK_UNIT)).stream();
		return Stream.concat(members, organs).findFirst().orElse(null);
	}

	/**
	 * Waits for all others who change these: the filer decides what else may stand beside
	 * a report-in.
	 */
	void lock(Scope scope, List<String> ids) {
		this.writer.lock(scope, ids);
	}

	/**
	 * Whether somebody has a report-in that is open or active: a person any, by whatever
	 * membership, a party organisation one to this community.
	 * @param but id of the report-in that does not count
	 */
	boolean occupied(Scope scope, Filer filer, String community, String but) {
		return this.writer
			.run(scope, """
					MATCH (:Entity {id: $lock})<-[:MEMBERSHIP_OF]-{0,1}(filer)-[:FILED]->(r:ReportIn)
					WHERE r.id <> $but
					  AND r.status IN ['SUBMITTED', 'RECEIVED', 'ACTIVE']
					  AND (r.until IS NULL OR r.until > $today)
					  AND ($kind = 'MEMBER' OR EXISTS { MATCH (r)-[:TO]->(:Territory {id: $community}) })
					RETURN count(r) > 0 AS occupied
					""", Map.of("lock", filer.lock(), "kind", filer.kind().name(), "community", community, "but", but),
					(row) -> row.get("occupied").asBoolean())
			.getFirst();
	}

	/**
	 * Where a report-in stands, and who filed it; null for what the viewer may not
	 * change.
	 */
	@Nullable Standing standing(Scope scope, String id) {
		return this.writer.run(scope, """
				MATCH (f:Entity)-[:FILED]->(r:ReportIn {id: $id})-[:TO]->(t:Territory)
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				OPTIONAL MATCH (f)-[:MEMBERSHIP_OF]->(p:Person)
				RETURN r.id AS id, f.id AS filer, coalesce(p.id, f.id) AS lock, r.kind AS kind, r.status AS status,
				  r.scopePath AS path, coalesce(r.version, 0) AS version, r.since AS since, r.filedOn AS filedOn,
				  t.id AS community
				""", Map.of("id", id), ReportInWriteGraph::toStanding).stream().findFirst().orElse(null);
	}

	/** The report-ins of a person that are open or active, by whatever membership. */
	List<Standing> open(Scope scope, String person) {
		return this.writer.run(scope,
				"""
						MATCH (p:Person {id: $person})<-[:MEMBERSHIP_OF]-(f:PartyMember)-[:FILED]->(r:ReportIn)-[:TO]->(t:Territory)
						WHERE r.status IN ['SUBMITTED', 'RECEIVED', 'ACTIVE']
						  AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
						RETURN r.id AS id, f.id AS filer, p.id AS lock, r.kind AS kind, r.status AS status,
						  r.scopePath AS path, coalesce(r.version, 0) AS version, r.since AS since, r.filedOn AS filedOn,
						  t.id AS community
						ORDER BY r.id
						""",
				Map.of("person", person), ReportInWriteGraph::toStanding);
	}

	/** Writes a new report-in. */
	void create(Scope scope, New reportIn) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", reportIn.id());
		properties.put("code", reportIn.code());
		properties.put("kind", reportIn.filer().kind().name());
		properties.put("status", ReportInStatus.SUBMITTED.name());
		properties.put("scopePath", reportIn.path());
		properties.put("filedOn", reportIn.filedOn());
		// What the office files for others is its own only as long as it is the office.
		properties.put("filedBy", (reportIn.filer().own() || reportIn.filer().served()) ? scope.self() : null);
		properties.put("version", 0);
		this.writer.run(scope, """
				MATCH (f:Entity {id: $filer})
				MATCH (t:Territory {id: $community})
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				CREATE (f)-[:FILED]->(r:Entity:ReportIn)-[:TO]->(t)
				SET r = $properties
				""",
				Map.of("filer", reportIn.filer().id(), "community", reportIn.community(), "properties", properties));
	}

	/** The community takes it: it is active, and the filer has a receipt. */
	void receive(Scope scope, String id, LocalDate since, String receipt, OffsetDateTime at) {
		this.writer.run(scope, """
				MATCH (r:ReportIn {id: $id})
				WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				SET r.status = 'ACTIVE', r.since = $since, r.receiptNo = $receipt, r.receivedAt = $at,
				    r.version = coalesce(r.version, 0) + 1
				""", Map.of("id", id, "since", since, "receipt", receipt, "at", at));
	}

	/** It no longer holds, from this day. */
	void close(Scope scope, String id, ReportInStatus status, LocalDate until) {
		this.writer.run(scope, """
				MATCH (r:ReportIn {id: $id})
				WHERE (r.filedBy = $self AND any(o IN $ownScope WHERE r.scopePath >= o.from AND r.scopePath < o.to))
				  OR any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				SET r.status = $status, r.until = $until, r.version = coalesce(r.version, 0) + 1
				""", Map.of("id", id, "status", status.name(), "until", until));
	}

	/** One went over into another. */
	void succeed(Scope scope, String id, String successor) {
		this.writer.run(scope, """
				MATCH (r:ReportIn {id: $id})
				WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
				MATCH (n:ReportIn {id: $successor})
				CREATE (r)-[:TRANSFERRED_TO]->(n)
				""", Map.of("id", id, "successor", successor));
	}

	private static Standing toStanding(Record row) {
		Filer filer = new Filer(row.get("filer").asString(), row.get("lock").asString(),
				ReportInKind.valueOf(row.get("kind").asString()), true, false, false);
		return new Standing(row.get("id").asString(), filer, ReportInStatus.valueOf(row.get("status").asString()),
				row.get("path").asString(), row.get("version").asInt(), row.get("since").asLocalDate(null),
				row.get("filedOn").asLocalDate(), row.get("community").asString());
	}

	private static Filer toFiler(Record row, ReportInKind kind) {
		return new Filer(row.get("id").asString(), row.get("lock").asString(), kind, row.get("visible").asBoolean(),
				row.get("own").asBoolean(), row.get("served").asBoolean());
	}

	/**
	 * Who reports in.
	 *
	 * @param id id of the member or party organisation
	 * @param lock id of what must be locked: the person, or the party organisation
	 * @param kind which of the two
	 * @param visible whether the viewer's scope covers it
	 * @param own whether it is the viewer's own membership
	 * @param served whether the viewer acts for the organisation behind it
	 */
	record Filer(String id, String lock, ReportInKind kind, boolean visible, boolean own, boolean served) {
	}

	/** Where a report-in stands. */
	record Standing(String id, Filer filer, ReportInStatus status, String path, int version, @Nullable LocalDate since,
			LocalDate filedOn, String community) {
	}

	/** A report-in to be written. */
	record New(String id, String code, Filer filer, String community, String path, LocalDate filedOn) {
	}

}
