package org.linli.talent;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A team (队伍).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param kind what it is for
 * @param territory id of the place where it works
 * @param scopePath path of that place
 * @param synthetic whether it was invented
 */
public record TeamRow(String id, String code, String name, TeamKind kind, String territory, String scopePath,
		boolean synthetic) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Team", this.id, GraphRow.properties("code", this.code, "name", this.name, "kind", this.kind.name(),
					"scopePath", this.scopePath, "synthetic", this.synthetic))
			.relation("WORKS_IN", this.id, this.territory);
	}

}
