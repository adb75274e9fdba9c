package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.territory.LevelRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteEquipment;

/**
 * Counts places, sites and what they have.
 */
sealed interface PlaceMeasure extends Measure {

	/** Places of a level, or those of them that were set up anew. */
	record Territories(String level, @Nullable Boolean anew) implements PlaceMeasure {

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
					    AND (f.anew IS NULL OR f.anew = (t.since IS NOT NULL))
					  RETURN count(t) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending(this.level), "anew", this.anew);
		}

	}

	/** Places of a level that have a site with this equipment, at themselves or below. */
	record TerritoriesWithEquipment(String level, SiteEquipment equipment) implements PlaceMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:ServiceSite)
					  USING INDEX SEEK n:ServiceSite(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND f.equipment IN n.equipment
					  UNWIND split(n.scopePath, '/') AS id
					  WITH DISTINCT f, path, id
					  MATCH (t:Territory)
					  USING INDEX SEEK t:Territory(id)
					  WHERE t.id = id AND t.scopePath STARTS WITH path AND t.level ENDS WITH f.level
					  RETURN count(DISTINCT t) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending(this.level), "equipment", this.equipment.name());
		}

	}

	/** Places of a level that hold a title, themselves or through a site of theirs. */
	record TerritoriesHonoured(String level, String honour) implements PlaceMeasure {

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
					    AND (EXISTS { (t)-[:RECEIVED]->(h) WHERE h.title = f.honour }
					      OR EXISTS { (t)<-[:LOCATED_IN]-()-[:RECEIVED]->(h) WHERE h.title = f.honour })
					  RETURN count(t) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending(this.level), "honour", this.honour);
		}

	}

	/**
	 * Sites of a kind, or those of them with this equipment, that were upgraded, or that
	 * an agreement produced.
	 */
	record Sites(ServiceSiteKind kind, @Nullable SiteEquipment equipment, @Nullable Boolean upgraded,
			@Nullable Boolean produced) implements PlaceMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:ServiceSite)
					  USING INDEX SEEK n:ServiceSite(kind, scopePath)
					  WHERE n.kind = f.kind AND n.scopePath STARTS WITH path
					    AND (f.equipment IS NULL OR f.equipment IN n.equipment)
					    AND (f.upgraded IS NULL OR f.upgraded = (n.upgradedOn IS NOT NULL))
					    AND (f.produced IS NULL OR f.produced = EXISTS { (n)<-[:PRODUCED]-() })
					  RETURN count(n) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kind", this.kind.name(), "equipment",
					(this.equipment != null) ? this.equipment.name() : null, "upgraded", this.upgraded, "produced",
					this.produced);
		}

	}

	/** Percent of the sites of a kind that were brought up to standard. */
	record SitesStandardised(ServiceSiteKind kind) implements PlaceMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:ServiceSite)
					  USING INDEX SEEK n:ServiceSite(kind, scopePath)
					  WHERE n.kind = f.kind AND n.scopePath STARTS WITH path
					  WITH count(n) AS total, count(CASE WHEN n.standardisedOn <= $today THEN n END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kind", this.kind.name());
		}

	}

	/** Windows of service halls. */
	record ServiceWindows() implements PlaceMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:ServiceSite)
					  USING INDEX SEEK n:ServiceSite(kind, scopePath)
					  WHERE n.kind = 'SERVICE_HALL' AND n.scopePath STARTS WITH path
					  WITH n
					  MATCH (n)-[:HAS_WINDOW]->(w)
					  RETURN count(w) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return Map.of();
		}

	}

}
