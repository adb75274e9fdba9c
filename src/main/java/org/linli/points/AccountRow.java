package org.linli.points;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * An account of a volunteer.
 *
 * @param id its id
 * @param code the code issued for it
 * @param kind what it counts
 * @param person id of whose it is
 * @param programme id of the project in which it is kept
 * @param scopePath path of the place where the person lives
 * @param since when it was opened
 */
public record AccountRow(String id, String code, AccountKind kind, String person, @Nullable String programme,
		String scopePath, LocalDate since) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("PointsAccount", this.id,
					GraphRow.properties("code", this.code, "kind", this.kind.name(), "scopePath", this.scopePath,
							"since", this.since))
			.relation("HAS_ACCOUNT", this.person, this.id)
			.relation("KEPT_IN", this.id, this.programme);
	}

}
