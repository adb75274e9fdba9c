package org.linli.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A consent (授权同意) of a person to one use of data.
 *
 * @param id its id
 * @param person id of who gave it
 * @param purpose for what, such as MATCHING
 * @param since the day it was given
 * @param withdrawnOn the day it was withdrawn
 */
public record ConsentRow(String id, String person, String purpose, LocalDate since,
		@Nullable LocalDate withdrawnOn) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Consent", this.id,
					GraphRow.properties("purpose", this.purpose, "since", this.since, "withdrawnOn", this.withdrawnOn))
			.relation("GAVE", this.person, this.id);
	}

}
