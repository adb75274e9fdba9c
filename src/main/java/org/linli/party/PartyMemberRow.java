package org.linli.party;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a person is a member of the party: a facet of the person. One who moved has an
 * {@link AffiliationRow} or a {@link PlacementRow} more.
 *
 * @param id id of the membership
 * @param code the code issued for it
 * @param person id of the person
 * @param partyOrg id of the party organisation to which the member belongs
 * @param grid id of the grid in which the member is placed
 * @param scopePath path of the place where the member lives
 * @param since since when the member belongs to that organisation and is placed there
 * @param until first day on which that is over
 */
public record PartyMemberRow(String id, String code, String person, String partyOrg, @Nullable String grid,
		String scopePath, LocalDate since, @Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("PartyMember", this.id, GraphRow.properties("code", this.code, "scopePath", this.scopePath))
			.relation("MEMBERSHIP_OF", this.id, this.person)
			.add(new AffiliationRow(this.id, this.partyOrg, this.since, this.until));
		if (this.grid != null) {
			batch.add(new PlacementRow(this.id, this.grid, this.since, this.until));
		}
	}

}
