package org.linli.organization;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * An organisation.
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param kind what it is
 * @param territory id of the place where it sits
 * @param scopePath path of that place
 * @param synthetic whether it was invented
 */
public record OrganizationRow(String id, String code, String name, OrganizationKind kind, @Nullable String territory,
		String scopePath, boolean synthetic) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Organization", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "kind", this.kind.name(), "scopePath",
							this.scopePath, "synthetic", this.synthetic))
			.relation("LOCATED_IN", this.id, this.territory);
	}

}
