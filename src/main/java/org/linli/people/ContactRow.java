package org.linli.people;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.graph.Ids;

/**
 * How a person is reached: kept apart from the person, so that nobody reads it by the
 * way.
 *
 * @param person id of the person
 * @param phone telephone number
 * @param doorNo number of the door behind which the person lives
 */
public record ContactRow(String person, @Nullable String phone, @Nullable String doorNo) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		String id = Ids.of("contact:" + this.person);
		batch.entity("Contact", id, GraphRow.properties("phone", this.phone, "doorNo", this.doorNo))
			.relation("REACHED_BY", this.person, id);
	}

}
