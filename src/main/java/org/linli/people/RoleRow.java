package org.linli.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A role that a person holds (任职). One person may hold the same role at several places.
 *
 * @param id its id
 * @param code the code issued for it
 * @param role which role
 * @param person id of who holds it
 * @param at id of the place or organisation where it is held
 * @param scopePath path of the place where it holds
 * @param since first day
 * @param until first day on which it no longer holds
 * @param employment how it is held
 * @param employer id of the organisation that employs the person for it
 * @param agreement id of the agreement under which it is held
 */
public record RoleRow(String id, String code, Role role, String person, String at, String scopePath, LocalDate since,
		@Nullable LocalDate until, Employment employment, @Nullable String employer,
		@Nullable String agreement) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("RoleAssignment", this.id,
					GraphRow.properties("code", this.code, "role", this.role.name(), "scopePath", this.scopePath,
							"since", this.since, "until", this.until, "employment", this.employment.name()))
			.relation("HOLDS", this.person, this.id)
			.relation("AT", this.id, this.at)
			.relation("EMPLOYED_BY", this.id, this.employer)
			.relation("UNDER", this.id, this.agreement);
	}

}
