package org.linli.territory;

import java.util.List;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A level of the place tree of a region.
 *
 * @param region the region whose tree has it
 * @param code its code within the region
 * @param kind what its places are
 * @param rank how deep it stands
 * @param labelZh Chinese label
 * @param labelEn English label
 * @param open whether everybody may see its places
 * @param parents codes of the levels under which it may stand
 */
public record LevelRow(String region, String code, TerritoryKind kind, int rank, String labelZh, String labelEn,
		boolean open, List<String> parents) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.node(List.of("TerritoryLevel"),
				GraphRow.properties("key", LevelRow.key(this.region, this.code), "region", this.region, "code",
						this.code, "kind", this.kind.name(), "rank", this.rank, "labelZh", this.labelZh, "labelEn",
						this.labelEn, "open", this.open, "parents", this.parents));
	}

	/** With what the key of a level of this code ends, whatever the region. */
	public static String ending(String code) {
		return ":" + code;
	}

	/** The key of a level: unique over all regions. */
	public static String key(String region, String code) {
		return region + ":" + code;
	}

}
