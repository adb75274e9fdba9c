package org.linli.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.partnership.ProgrammeKind;
import org.linli.talent.TeamKind;
import org.linli.territory.LevelRow;

/**
 * Counts teams, who is in them, and brands.
 */
sealed interface TeamMeasure extends Measure {

	/** Teams of these kinds, or those of them that a party organisation set up. */
	record Teams(List<TeamKind> kinds, @Nullable Boolean sponsored) implements TeamMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:Team)
					  USING INDEX SEEK n:Team(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND n.kind IN f.kinds
					    AND (f.sponsored IS NULL OR f.sponsored = EXISTS { (n)<-[:SPONSORS]-() })
					  RETURN count(n) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kinds", this.kinds.stream().map(Enum::name).toList(), "sponsored",
					this.sponsored);
		}

	}

	/** Persons who are in teams of these kinds. */
	record TeamMembers(List<TeamKind> kinds) implements TeamMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:Team)
					  USING INDEX SEEK n:Team(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND n.kind IN f.kinds
					  WITH n
					  MATCH (n)<-[:IN_TEAM]-(m)<-[:JOINED]-(p)
					  WHERE m.since <= $today AND (m.until IS NULL OR m.until > $today)
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kinds", this.kinds.stream().map(Enum::name).toList());
		}

	}

	/** Programmes of a kind, or those of them that a place of this level runs. */
	record Programmes(ProgrammeKind kind, @Nullable String owner) implements TeamMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:Programme)
					  USING INDEX SEEK n:Programme(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND n.kind = f.kind
					    AND (f.owner IS NULL OR EXISTS { (n)<-[:RUNS]-(t:Territory) WHERE t.level ENDS WITH f.owner })
					  RETURN count(n) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kind", this.kind.name(), "owner",
					(this.owner != null) ? LevelRow.ending(this.owner) : null);
		}

	}

}
