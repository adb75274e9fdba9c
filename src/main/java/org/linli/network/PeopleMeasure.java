package org.linli.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.partnership.AgreementKind;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.points.AccountKind;
import org.linli.territory.LevelRow;

/**
 * Counts persons, by role, talent, account and home.
 */
sealed interface PeopleMeasure extends Measure {

	/**
	 * Persons who hold a role at places of these levels: with or without an employer, if
	 * the figure says so, and employed in this way.
	 */
	record PersonsInRole(Role role, List<String> at, @Nullable Employment employment,
			@Nullable Boolean employer) implements PeopleMeasure {

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
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					    AND (f.employment IS NULL OR r.employment = f.employment)
					  WITH f, r
					  MATCH (p)-[:HOLDS]->(r)-[:AT]->(t)
					  WHERE any(level IN f.at WHERE t.level ENDS WITH level)
					  OPTIONAL MATCH (r)-[:EMPLOYED_BY]->(o:Organization)
					  WITH p, o
					  WHERE f.employer IS NULL OR f.employer = (o IS NOT NULL)
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("role", this.role.name(), "at", this.at.stream().map(LevelRow::ending).toList(),
					"employment", (this.employment != null) ? this.employment.name() : null, "employer", this.employer);
		}

	}

	/**
	 * Persons who hold a role and whose employer made an agreement of this kind that
	 * holds where the role does.
	 */
	record PersonsInRoleOfPartner(Role role, AgreementKind agreement) implements PeopleMeasure {

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
					    AND r.since <= $today AND (r.until IS NULL OR r.until > $today)
					  WITH f, r
					  MATCH (p)-[:HOLDS]->(r)-[:EMPLOYED_BY]->(o)
					  WHERE EXISTS {
					    MATCH (o)-[:PARTY_TO]->(a:Agreement)
					    WHERE a.kind = f.agreement AND r.scopePath STARTS WITH a.scopePath
					      AND a.status IN ['SIGNED', 'ACTIVE']
					      AND a.since <= $today AND (a.until IS NULL OR a.until > $today)
					  }
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("role", this.role.name(), "agreement", this.agreement.name());
		}

	}

	/** Percent of the communities where one person is secretary and director. */
	record CommunitiesWithDualOffice() implements PeopleMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (t:Territory)
					  USING INDEX SEEK t:Territory(scopePath, code)
					  WHERE t.scopePath STARTS WITH path AND t.code IS NOT NULL AND t.level ENDS WITH f.level
					  WITH t, EXISTS {
					    MATCH (t)<-[:AT]-(a)<-[:HOLDS]-()-[:HOLDS]->(b)-[:AT]->(t)
					    WHERE a.role = 'SECRETARY' AND b.role = 'DIRECTOR'
					      AND a.since <= $today AND (a.until IS NULL OR a.until > $today)
					      AND b.since <= $today AND (b.until IS NULL OR b.until > $today)
					  } AS dual
					  WITH count(t) AS total, count(CASE WHEN dual THEN t END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending("COMMUNITY"));
		}

	}

	/** Percent of the residents whose home lies in a grid. */
	record ResidentsInGrids() implements PeopleMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (p:Person)
					  USING INDEX SEEK p:Person(scopePath, code)
					  WHERE p.scopePath STARTS WITH path AND p.code IS NOT NULL AND p:Resident
					  WITH p.scopePath AS home, count(p) AS residents
					  WITH residents, EXISTS {
					    UNWIND split(home, '/') AS id
					    MATCH (g:Territory)
					    USING INDEX SEEK g:Territory(id)
					    WHERE g.id = id AND g.level ENDS WITH f.level
					  } AS gridded
					  WITH sum(residents) AS total, sum(CASE WHEN gridded THEN residents ELSE 0 END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending("GRID"));
		}

	}

	/**
	 * Persons who live there and are registered in a talent pool of that place or of one
	 * around it, whatever they consented to.
	 */
	record TalentsRegistered() implements PeopleMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:Talent)
					  USING INDEX SEEK n:Talent(scopePath)
					  WHERE n.scopePath STARTS WITH path
					  WITH f, path, n
					  MATCH (p)-[:HAS_TALENT]->(n)-[:REGISTERED_IN]->(pool)
					  WHERE pool.scopePath STARTS WITH path OR path STARTS WITH pool.scopePath
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return Map.of();
		}

	}

	/**
	 * Volunteers with an account of this kind, kept in this programme if the figure names
	 * one by its roster key.
	 */
	record AccountHolders(AccountKind account, @Nullable String programme) implements PeopleMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (a:PointsAccount)
					  USING INDEX SEEK a:PointsAccount(kind, scopePath)
					  WHERE a.kind = f.account AND a.scopePath STARTS WITH path AND a.since <= $today
					    AND (f.programme IS NULL OR EXISTS {
					      MATCH (a)-[:KEPT_IN]->()<-[:IDENTIFIES]-(c)
					      WHERE c.scheme = 'demo' AND c.value = f.programme
					    })
					  WITH a
					  MATCH (p)-[:HAS_ACCOUNT]->(a)
					  WHERE p:Volunteer
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("account", this.account.name(), "programme", this.programme);
		}

	}

}
