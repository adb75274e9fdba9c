package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;

/**
 * Counts who reported in and who made agreements.
 */
sealed interface PartnershipMeasure extends Measure {

	/** Party organisations of work units with an active report-in. */
	record PartyOrgsReportedIn() implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (r:ReportIn)
					  USING INDEX SEEK r:ReportIn(kind, scopePath)
					  WHERE r.kind = 'WORK_UNIT' AND r.scopePath STARTS WITH f.path AND r.status = 'ACTIVE'
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH r
					  MATCH (p)-[:FILED]->(r)
					  WHERE EXISTS { (p)<-[:HAS_PARTY_ORG]-() }
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return Map.of();
		}

	}

	/** Persons with an active report-in as party members. */
	record MembersReportedIn() implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (r:ReportIn)
					  USING INDEX SEEK r:ReportIn(kind, scopePath)
					  WHERE r.kind = 'MEMBER' AND r.scopePath STARTS WITH f.path AND r.status = 'ACTIVE'
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH r
					  MATCH (p)<-[:MEMBERSHIP_OF]-()-[:FILED]->(r)
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return Map.of();
		}

	}

	/** Organisations of a kind that are party to an active agreement of a kind. */
	record Partners(AgreementKind agreement, OrganizationKind organization) implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (a:Agreement)
					  USING INDEX SEEK a:Agreement(kind, scopePath)
					  WHERE a.kind = f.agreement AND a.scopePath STARTS WITH f.path AND a.status IN ['SIGNED', 'ACTIVE']
					    AND a.since <= $today AND (a.until IS NULL OR a.until > $today)
					  WITH f, a
					  MATCH (o)-[:PARTY_TO]->(a)
					  WHERE o.kind = f.organization
					  RETURN count(DISTINCT o) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return GraphRow.properties("agreement", this.agreement.name(), "organization", this.organization.name());
		}

	}

}
