package org.linli.party;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A party organisation.
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param level its rank
 * @param basis on what it is built
 * @param scopePath path of the place where it works
 * @param organization id of the organisation whose it is
 * @param territories ids of the places on which it is built
 * @param parent id of the party organisation above
 * @param synthetic whether it was invented
 * @param temporary whether it is to last for a time only
 * @param functional whether it was formed for a task
 */
public record PartyOrgRow(String id, String code, String name, PartyOrgLevel level, PartyOrgBasis basis,
		String scopePath, @Nullable String organization, List<String> territories, @Nullable String parent,
		boolean synthetic, boolean temporary, boolean functional) implements GraphRow {

	/** A party organisation like most. */
	public PartyOrgRow(String id, String code, String name, PartyOrgLevel level, PartyOrgBasis basis, String scopePath,
			@Nullable String organization, List<String> territories, @Nullable String parent, boolean synthetic) {
		this(id, code, name, level, basis, scopePath, organization, territories, parent, synthetic, false, false);
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("PartyOrg", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "level", this.level.name(), "basis",
							this.basis.name(), "scopePath", this.scopePath, "synthetic", this.synthetic, "temporary",
							this.temporary, "functional", this.functional))
			.relation("HAS_PARTY_ORG", this.organization, this.id)
			.relation("PARENT_OF", this.parent, this.id);
		this.territories.forEach((territory) -> batch.relation("BASED_ON", this.id, territory));
	}

}
