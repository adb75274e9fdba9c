package org.linli.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A place.
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param level key of its level
 * @param parent id of the place of which it is a part; null at the top
 * @param scopePath ids of its ancestors and itself, each followed by a slash
 * @param open whether everybody may see it
 * @param synthetic whether it was invented
 * @param householdCount how many households it declares
 * @param compound id of the compound in which a building stands
 * @param management who manages a compound
 * @param since first day of a place that was set up anew
 */
public record TerritoryRow(String id, String code, String name, String level, @Nullable String parent, String scopePath,
		boolean open, boolean synthetic, @Nullable Integer householdCount, @Nullable String compound,
		@Nullable Management management, @Nullable LocalDate since) implements GraphRow {

	/** A place of which nothing further is known. */
	public TerritoryRow(String id, String code, String name, String level, @Nullable String parent, String scopePath,
			boolean open, boolean synthetic, @Nullable Integer householdCount, @Nullable String compound) {
		this(id, code, name, level, parent, scopePath, open, synthetic, householdCount, compound, null, null);
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Territory", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "level", this.level, "scopePath",
							this.scopePath, "open", this.open, "synthetic", this.synthetic, "householdCount",
							this.householdCount, "management",
							(this.management != null) ? this.management.name() : null, "since", this.since))
			.relation("CONTAINS", this.parent, this.id)
			.relation("IN_COMPOUND", this.id, this.compound);
	}

}
