package org.linli.party;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a member is placed in a grid. One who moves has several, one after the other.
 *
 * @param member id of the membership
 * @param grid id of the grid
 * @param since first day
 * @param until first day on which the member is no longer placed there
 */
public record PlacementRow(String member, String grid, LocalDate since, @Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.relation("PLACED_IN", this.member, this.grid,
				GraphRow.properties("since", this.since, "until", this.until));
	}

}
