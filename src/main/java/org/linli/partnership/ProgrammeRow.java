package org.linli.partnership;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A brand, project or series (品牌、项目).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param kind what it is
 * @param owner id of the place or organisation that runs it
 * @param scopePath path of the place where it works
 * @param synthetic whether it was invented
 */
public record ProgrammeRow(String id, String code, String name, ProgrammeKind kind, @Nullable String owner,
		String scopePath, boolean synthetic) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Programme", this.id, GraphRow.properties("code", this.code, "name", this.name, "kind",
					this.kind.name(), "scopePath", this.scopePath, "synthetic", this.synthetic))
			.relation("RUNS", this.owner, this.id);
	}

}
