package org.linli.talent;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a person belongs to a team.
 *
 * @param id its id
 * @param code the code issued for it
 * @param person id of the person
 * @param team id of the team
 * @param scopePath path of the place where the team works
 * @param leads whether the person leads the team
 * @param since first day
 * @param until first day on which it is over
 */
public record TeamMembershipRow(String id, String code, String person, String team, String scopePath, boolean leads,
		LocalDate since, @Nullable LocalDate until) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("TeamMembership", this.id,
					GraphRow.properties("code", this.code, "scopePath", this.scopePath, "leads", this.leads, "since",
							this.since, "until", this.until))
			.relation("JOINED", this.person, this.id)
			.relation("IN_TEAM", this.id, this.team);
	}

}
