package org.linli.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a person works at an organisation.
 *
 * @param person id of the person
 * @param organization id of the organisation
 * @param since first day
 * @param until first day on which the person no longer works there
 */
public record WorkRow(String person, String organization, LocalDate since,
		@Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.relation("WORKS_AT", this.person, this.organization,
				GraphRow.properties("since", this.since, "until", this.until));
	}

}
