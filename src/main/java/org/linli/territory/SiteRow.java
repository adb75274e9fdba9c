package org.linli.territory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A service site (服务阵地).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param kind what it is
 * @param territory id of the place where it stands
 * @param scopePath path of that place
 * @param host id of the site that hosts it
 * @param standardisedOn when it was brought up to standard
 * @param open24h whether it never closes
 * @param equipment what it is equipped with
 * @param synthetic whether it was invented
 * @param note what was assumed about it
 * @param upgradedOn when it was renovated and equipped anew
 */
public record SiteRow(String id, String code, String name, ServiceSiteKind kind, String territory, String scopePath,
		@Nullable String host, @Nullable LocalDate standardisedOn, boolean open24h, List<SiteEquipment> equipment,
		boolean synthetic, @Nullable String note, @Nullable LocalDate upgradedOn) implements GraphRow {

	/** A site that was never upgraded. */
	public SiteRow(String id, String code, String name, ServiceSiteKind kind, String territory, String scopePath,
			@Nullable String host, @Nullable LocalDate standardisedOn, boolean open24h, List<SiteEquipment> equipment,
			boolean synthetic, @Nullable String note) {
		this(id, code, name, kind, territory, scopePath, host, standardisedOn, open24h, equipment, synthetic, note,
				null);
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("ServiceSite", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "kind", this.kind.name(), "scopePath",
							this.scopePath, "standardisedOn", this.standardisedOn, "open24h", this.open24h, "equipment",
							this.equipment.stream().map(Enum::name).toList(), "synthetic", this.synthetic, "note",
							this.note, "upgradedOn", this.upgradedOn))
			.relation("LOCATED_IN", this.id, this.territory)
			.relation("HOSTED_BY", this.id, this.host);
	}

}
