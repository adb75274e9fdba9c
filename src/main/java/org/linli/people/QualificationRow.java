package org.linli.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A certificate (资质) that a person holds for a role, without its number.
 *
 * @param id its id
 * @param person id of the person
 * @param role the role for which it is held
 * @param since day on which it was gained
 * @param until first day on which it no longer holds
 */
public record QualificationRow(String id, String person, Role role, LocalDate since,
		@Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Qualification", this.id,
					GraphRow.properties("role", this.role.name(), "since", this.since, "until", this.until))
			.relation("QUALIFIED", this.person, this.id);
	}

}
