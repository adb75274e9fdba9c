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
 * @param parent id of the organisation above it
 */
public record OrganizationRow(String id, String code, String name, OrganizationKind kind, @Nullable String territory,
		String scopePath, boolean synthetic, @Nullable String parent) implements GraphRow {

	/** An organisation that stands under no other. */
	public OrganizationRow(String id, String code, String name, OrganizationKind kind, @Nullable String territory,
			String scopePath, boolean synthetic) {
		this(id, code, name, kind, territory, scopePath, synthetic, null);
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Organization", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "kind", this.kind.name(), "scopePath",
							this.scopePath, "synthetic", this.synthetic))
			.relation("LOCATED_IN", this.id, this.territory)
			.relation("PARENT_OF", this.parent, this.id);
	}

}
