package org.linli.people;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A household (户).
 *
 * @param id its id
 * @param code the code issued for it
 * @param unit id of the building unit in which it lives
 * @param scopePath path of that unit
 */
public record HouseholdRow(String id, String code, String unit, String scopePath) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Household", this.id, GraphRow.properties("code", this.code, "scopePath", this.scopePath))
			.relation("LOCATED_IN", this.id, this.unit);
	}

}
