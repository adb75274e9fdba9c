package org.linli.party;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a person is a member of the party: a facet of the person.
 *
 * @param id id of the membership
 * @param code the code issued for it
 * @param person id of the person
 * @param partyOrg id of the party organisation to which the member belongs
 * @param grid id of the grid in which the member is placed
 * @param scopePath path of the place where the member lives
 * @param since since when the member belongs to that organisation
 */
public record PartyMemberRow(String id, String code, String person, String partyOrg, @Nullable String grid,
		String scopePath, LocalDate since) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("PartyMember", this.id, GraphRow.properties("code", this.code, "scopePath", this.scopePath))
			.relation("MEMBERSHIP_OF", this.id, this.person)
			.relation("MEMBER_OF", this.id, this.partyOrg, GraphRow.properties("since", this.since))
			.relation("PLACED_IN", this.id, this.grid, GraphRow.properties("since", this.since));
	}

}
