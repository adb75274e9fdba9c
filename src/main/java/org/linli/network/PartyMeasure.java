package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyOrgLevel;
import org.linli.territory.LevelRow;

/**
 * Counts party organisations and members by the places and organisations they belong to.
 */
sealed interface PartyMeasure extends Measure {

	/** Party organisations of a level that are built on places of a level. */
	record PartyOrgsOn(PartyOrgLevel level, String territory) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (t:Territory)
					  USING INDEX SEEK t:Territory(scopePath, code)
					  WHERE t.scopePath STARTS WITH f.path AND t.code IS NOT NULL AND t.level = f.territory
					  WITH f, t
					  MATCH (o)-[:BASED_ON]->(t)
					  WHERE o.level = f.level
					  RETURN count(DISTINCT o) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return GraphRow.properties("level", this.level.name(), "territory", LevelRow.key(region, this.territory));
		}

	}

	/** Party organisations of a level that belong to organisations of a kind. */
	record PartyOrgsOf(PartyOrgLevel level, OrganizationKind organization) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (p:PartyOrg)
					  USING INDEX SEEK p:PartyOrg(scopePath, code)
					  WHERE p.scopePath STARTS WITH f.path AND p.code IS NOT NULL AND p.level = f.level
					    AND EXISTS { (p)<-[:HAS_PARTY_ORG]-(o) WHERE o.kind = f.organization }
					  RETURN count(p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return GraphRow.properties("level", this.level.name(), "organization", this.organization.name());
		}

	}

	/** Percent of the grids on which a party organisation is built. */
	record GridsWithPartyOrg() implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (t:Territory)
					  USING INDEX SEEK t:Territory(scopePath, code)
					  WHERE t.scopePath STARTS WITH f.path AND t.code IS NOT NULL AND t.level = f.level
					  WITH t, EXISTS { (t)<-[:BASED_ON]-() } AS reached
					  WITH count(t) AS total, count(CASE WHEN reached THEN t END) AS part
					  WHERE total > 0
					  RETURN 100.0 * part / total AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return GraphRow.properties("level", LevelRow.key(region, "GRID"));
		}

	}

	/**
	 * Members of party organisations of the neighbourhood, not of work units, who are
	 * placed in a place of this level.
	 */
	record MembersPlaced(String level) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE any(s IN $scope WHERE f.path >= s.from AND f.path < s.to)
					CALL (f) {
					  MATCH (t:Territory)
					  USING INDEX SEEK t:Territory(scopePath, code)
					  WHERE t.scopePath STARTS WITH f.path AND t.code IS NOT NULL AND t.level = f.level
					  WITH t
					  MATCH (t)<-[placed:PLACED_IN]-(m)-[:MEMBERSHIP_OF]->(p)
					  WHERE placed.since <= $today AND (placed.until IS NULL OR placed.until > $today) AND EXISTS {
					    MATCH (m)-[member:MEMBER_OF]->(o)
					    WHERE o.basis IN ['TERRITORY', 'COMPOUND'] AND member.since <= $today
					      AND (member.until IS NULL OR member.until > $today)
					  }
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms(String region) {
			return GraphRow.properties("level", LevelRow.key(region, this.level));
		}

	}

}
