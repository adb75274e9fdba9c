package org.linli.party;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a member belongs to a party organisation (组织关系). One who moves has several, one
 * after the other.
 *
 * @param member id of the membership
 * @param partyOrg id of the party organisation
 * @param since first day
 * @param until first day on which the member no longer belongs to it
 */
public record AffiliationRow(String member, String partyOrg, LocalDate since,
		@Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.relation("MEMBER_OF", this.member, this.partyOrg,
				GraphRow.properties("since", this.since, "until", this.until));
	}

}
