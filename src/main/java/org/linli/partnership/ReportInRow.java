package org.linli.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A report-in (报到) of a work unit's party organisation or of an in-service member.
 *
 * @param id its id
 * @param code the code issued for it
 * @param kind who reported in
 * @param status how far it has come
 * @param filer id of the party organisation or of the membership
 * @param community id of the community
 * @param scopePath path of the community
 * @param filedOn when it was filed
 * @param since first day on which it holds
 * @param until first day on which it no longer holds
 */
public record ReportInRow(String id, String code, ReportInKind kind, ReportInStatus status, String filer,
		String community, String scopePath, LocalDate filedOn, @Nullable LocalDate since,
		@Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("ReportIn", this.id,
				GraphRow.properties("code", this.code, "kind", this.kind.name(), "status", this.status.name(),
						"scopePath", this.scopePath, "filedOn", this.filedOn, "since", this.since, "until", this.until))
			.relation("FILED", this.filer, this.id)
			.relation("TO", this.id, this.community);
	}

}
