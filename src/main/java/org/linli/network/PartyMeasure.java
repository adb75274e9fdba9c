package org.linli.network;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.territory.LevelRow;

/**
 * Counts party organisations and members by the places and organisations they belong to.
 */
sealed interface PartyMeasure extends Measure {

	/**
	 * Party organisations of a level that are built on places of a level, or those of
	 * them that are temporary, or that are not.
	 */
	record PartyOrgsOn(PartyOrgLevel level, String territory, @Nullable Boolean temporary) implements PartyMeasure {

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
					  WHERE t.scopePath STARTS WITH path AND t.code IS NOT NULL AND t.level ENDS WITH f.territory
					  WITH f, t
					  MATCH (o)-[:BASED_ON]->(t)
					  WHERE o.level = f.level AND (f.temporary IS NULL OR o.temporary = f.temporary)
					  RETURN count(DISTINCT o) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", this.level.name(), "territory", LevelRow.ending(this.territory),
					"temporary", this.temporary);
		}

	}

	/**
	 * Party organisations of a level that belong to organisations of a kind, or those of
	 * them where one person manages the organisation and sits in a community committee.
	 */
	record PartyOrgsOf(PartyOrgLevel level, OrganizationKind organization,
			@Nullable Boolean crossPosts) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (p:PartyOrg)
					  USING INDEX SEEK p:PartyOrg(scopePath, code)
					  WHERE p.scopePath STARTS WITH path AND p.code IS NOT NULL AND p.level = f.level
					    AND EXISTS { (p)<-[:HAS_PARTY_ORG]-(o) WHERE o.kind = f.organization }
					    AND (f.crossPosts IS NULL OR f.crossPosts = EXISTS {
					      MATCH (p)<-[:HAS_PARTY_ORG]-()<-[:AT]-(a)<-[:HOLDS]-()-[:HOLDS]->(b)
					      WHERE a.role = 'PROPERTY_MANAGER' AND b.role = 'COMMITTEE_CADRE'
					        AND a.since <= $today AND (a.until IS NULL OR a.until > $today)
					        AND b.since <= $today AND (b.until IS NULL OR b.until > $today)
					    })
					  RETURN count(p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", this.level.name(), "organization", this.organization.name(),
					"crossPosts", this.crossPosts);
		}

	}

	/** Percent of the grids on which a party organisation is built. */
	record GridsWithPartyOrg() implements PartyMeasure {

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
					  WITH t, EXISTS { (t)<-[:BASED_ON]-() } AS reached
					  WITH count(t) AS total, count(CASE WHEN reached THEN t END) AS part
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
	 * Members of party organisations of the neighbourhood, not of work units, who are
	 * placed in a place of this level.
	 */
	record MembersPlaced(String level) implements PartyMeasure {

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
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", LevelRow.ending(this.level));
		}

	}

	/** Party organisations of a level that are built on one of these. */
	record PartyOrgs(PartyOrgLevel level, List<PartyOrgBasis> bases) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (o:PartyOrg)
					  USING INDEX SEEK o:PartyOrg(scopePath, code)
					  WHERE o.scopePath STARTS WITH path AND o.code IS NOT NULL AND o.level = f.level AND o.basis IN f.bases
					  RETURN count(o) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", this.level.name(), "bases",
					this.bases.stream().map(Enum::name).toList());
		}

	}

	/** Members of party organisations of a level. */
	record MembersOf(PartyOrgLevel level) implements PartyMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (o:PartyOrg)
					  USING INDEX SEEK o:PartyOrg(scopePath, code)
					  WHERE o.scopePath STARTS WITH path AND o.code IS NOT NULL AND o.level = f.level
					  WITH o
					  MATCH (o)<-[member:MEMBER_OF]-(m)-[:MEMBERSHIP_OF]->(p)
					  WHERE member.since <= $today AND (member.until IS NULL OR member.until > $today)
					  RETURN count(DISTINCT p) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("level", this.level.name());
		}

	}

}
