package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.territory.LevelRow;

/**
 * Counts who reported in and who made agreements.
 */
sealed interface PartnershipMeasure extends Measure {

	/**
	 * Party organisations of work units with an active report-in, or those of them whose
	 * work unit sits at a place of this level.
	 */
	record PartyOrgsReportedIn(@Nullable String seat) implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (r:ReportIn)
					  USING INDEX SEEK r:ReportIn(kind, scopePath)
					  WHERE r.kind = 'WORK_UNIT' AND r.scopePath STARTS WITH path AND r.status = 'ACTIVE'
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH f, r
					  MATCH (p)-[:FILED]->(r)
					  WHERE EXISTS {
					    MATCH (p)<-[:HAS_PARTY_ORG]-(o)
					    WHERE f.seat IS NULL OR EXISTS { (o)-[:LOCATED_IN]->(t) WHERE t.level ENDS WITH f.seat }
					  }
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("seat", (this.seat != null) ? LevelRow.ending(this.seat) : null);
		}

	}

	/**
	 * Persons with an active report-in as party members, or those of them whose employer
	 * sits at a place of this level.
	 */
	record MembersReportedIn(@Nullable String seat) implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (r:ReportIn)
					  USING INDEX SEEK r:ReportIn(kind, scopePath)
					  WHERE r.kind = 'MEMBER' AND r.scopePath STARTS WITH path AND r.status = 'ACTIVE'
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH f, r
					  MATCH (p)<-[:MEMBERSHIP_OF]-()-[:FILED]->(r)
					  WHERE f.seat IS NULL OR EXISTS {
					    MATCH (p)-[works:WORKS_AT]->()-[:LOCATED_IN]->(t)
					    WHERE t.level ENDS WITH f.seat AND works.since <= $today
					      AND (works.until IS NULL OR works.until > $today)
					  }
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("seat", (this.seat != null) ? LevelRow.ending(this.seat) : null);
		}

	}

	/** Organisations of a kind that are party to an active agreement of a kind. */
	record Partners(AgreementKind agreement, OrganizationKind organization) implements PartnershipMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (a:Agreement)
					  USING INDEX SEEK a:Agreement(kind, scopePath)
					  WHERE a.kind = f.agreement AND a.scopePath STARTS WITH path AND a.status IN ['SIGNED', 'ACTIVE']
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
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("agreement", this.agreement.name(), "organization", this.organization.name());
		}

	}

}
