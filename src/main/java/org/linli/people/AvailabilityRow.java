package org.linli.people;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A time of the week at which a person can help (可服务时间).
 *
 * @param id its id
 * @param person id of the person
 * @param window the time
 * @param consent id of the consent under which it serves matching
 */
public record AvailabilityRow(String id, String person, AvailabilityWindow window, String consent) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Availability", this.id, this.window.properties())
			.relation("AVAILABLE", this.person, this.id)
			.relation("UNDER_CONSENT", this.id, this.consent);
	}

}
