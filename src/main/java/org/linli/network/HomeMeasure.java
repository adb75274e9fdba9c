package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.talent.TeamKind;
import org.linli.territory.LevelRow;

/**
 * Counts households and those who live in a place.
 */
sealed interface HomeMeasure extends Measure {

	/** Households, or those of them below a place of this level. */
	record Households(@Nullable String below) implements HomeMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (h:Household)
					  USING INDEX SEEK h:Household(scopePath, code)
					  WHERE h.scopePath STARTS WITH path AND h.code IS NOT NULL
					  WITH f, h.scopePath AS home, count(h) AS households
					  WHERE f.below IS NULL OR EXISTS {
					    UNWIND split(home, '/') AS id
					    MATCH (t:Territory)
					    USING INDEX SEEK t:Territory(id)
					    WHERE t.id = id AND t.level ENDS WITH f.below
					  }
					  RETURN sum(households) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("below", (this.below != null) ? LevelRow.ending(this.below) : null);
		}

	}

	/** Persons whose household is there. */
	record Residents() implements HomeMeasure {

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
					  RETURN count(p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return Map.of();
		}

	}

	/** Percent of the residents who are of the elderly. */
	record Elders() implements HomeMeasure {

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
					  WITH count(p) AS total, count(CASE WHEN p.elder THEN p END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return Map.of();
		}

	}

	/** Volunteers who live there, or those of them who are in a team of this kind. */
	record RegisteredVolunteers(@Nullable TeamKind team) implements HomeMeasure {

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
					  WHERE p.scopePath STARTS WITH path AND p.code IS NOT NULL AND p:Volunteer
					    AND (f.team IS NULL OR EXISTS {
					      MATCH (p)-[:JOINED]->(m)-[:IN_TEAM]->(t)
					      WHERE t.kind = f.team AND m.since <= $today AND (m.until IS NULL OR m.until > $today)
					    })
					  RETURN count(p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("team", (this.team != null) ? this.team.name() : null);
		}

	}

}
