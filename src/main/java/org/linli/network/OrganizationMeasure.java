package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.TargetGroup;

/**
 * Counts organisations, what they are responsible for and what they offer.
 */
sealed interface OrganizationMeasure extends Measure {

	/** Organisations of a kind, or those of them that stand under one of another kind. */
	record Organizations(OrganizationKind kind, @Nullable OrganizationKind under) implements OrganizationMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:Organization)
					  USING INDEX SEEK n:Organization(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND n.kind = f.kind
					    AND (f.under IS NULL OR EXISTS { (n)<-[:PARENT_OF]-(o) WHERE o.kind = f.under })
					  RETURN count(n) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("kind", this.kind.name(), "under",
					(this.under != null) ? this.under.name() : null);
		}

	}

	/**
	 * Organisations that lead a programme, or that are responsible for it without
	 * leading; the programme is named by its roster key.
	 */
	record Responsible(String programme, boolean leads) implements OrganizationMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (c:ExternalCode {scheme: 'demo', value: f.programme})-[:IDENTIFIES]->(n:Programme)
					  WHERE n.scopePath STARTS WITH path
					  MATCH (o)-[r:RESPONSIBLE_FOR]->(n)
					  WHERE r.leads = f.leads
					  RETURN count(DISTINCT o) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("programme", this.programme, "leads", this.leads);
		}

	}

	/** Entries of service catalogues for a group. */
	record ServiceItems(TargetGroup targetGroup) implements OrganizationMeasure {

		@Override
		public String statement() {
			return """
					UNWIND $figures AS f
					WITH f
					WHERE all(path IN f.paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to))
					CALL (f) {
					  UNWIND f.paths AS path
					  MATCH (n:ServiceItem)
					  USING INDEX SEEK n:ServiceItem(scopePath, code)
					  WHERE n.scopePath STARTS WITH path AND n.code IS NOT NULL AND f.targetGroup IN n.targetGroups
					  RETURN count(n) AS measured
					}
					RETURN f.id AS key, measured
					""";
		}

		@Override
		public Map<String, @Nullable Object> terms() {
			return GraphRow.properties("targetGroup", this.targetGroup.name());
		}

	}

}
