package org.linli.network;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.people.Role;
import org.linli.territory.LevelRow;

/**
 * Counts who is certified for a role, and where a role is held.
 */
sealed interface StaffMeasure extends Measure {

	/** Places of a level at which a role is held. */
	record TerritoriesWithRole(String level, Role role) implements StaffMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (r:RoleAssignment)
					  USING INDEX SEEK r:RoleAssignment(role, scopePath)
					  WHERE r.role = f.role AND r.scopePath STARTS WITH path AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH f, r
					  MATCH (r)-[:AT]->(t)
					  WHERE t.level ENDS WITH f.level
					  RETURN count(DISTINCT t) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending(this.level), "role", this.role.name());
		}

	}

	/** Percent of those who hold a role who are certified for it. */
	record CertifiedInRole(Role role) implements StaffMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (r:RoleAssignment)
					  USING INDEX SEEK r:RoleAssignment(role, scopePath)
					  WHERE r.role = f.role AND r.scopePath STARTS WITH path AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH f, r
					  MATCH (p)-[:HOLDS]->(r)
					  WITH DISTINCT f, p
					  WITH p, EXISTS {
					    MATCH (p)-[:QUALIFIED]->(q)
					    WHERE q.role = f.role AND q.since <= $today AND (q.until IS NULL OR q.until > $today)
					  } AS certified
					  WITH count(p) AS total, count(CASE WHEN certified THEN p END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("role", this.role.name());
		}

	}

	/**
	 * By how many percentage points the share of the certified among those who hold a
	 * role grew from one day to another.
	 */
	record CertifiedGrowth(Role role, LocalDate from, LocalDate to) implements StaffMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (r:RoleAssignment)
					  USING INDEX SEEK r:RoleAssignment(role, scopePath)
					  WHERE r.role = f.role AND r.scopePath STARTS WITH path
					  WITH f, r
					  MATCH (p)-[:HOLDS]->(r)
					  UNWIND [f.from, f.to] AS day
					  WITH f, p, r, day
					  WHERE r.since <= day AND (r.until IS NULL OR r.until > day)
					  WITH DISTINCT f, p, day
					  WITH f, p, day, EXISTS {
					    MATCH (p)-[:QUALIFIED]->(q)
					    WHERE q.role = f.role AND q.since <= day AND (q.until IS NULL OR q.until > day)
					  } AS certified
					  WITH f, day, 100.0 * count(CASE WHEN certified THEN p END) / count(p) AS share
					  WITH sum(CASE WHEN day = f.to THEN share ELSE -share END) AS measured, count(day) AS days
					  WHERE days = 2
					  RETURN measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("role", this.role.name(), "from", this.from, "to", this.to);
		}

	}

}
