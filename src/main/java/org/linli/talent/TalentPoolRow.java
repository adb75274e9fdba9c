package org.linli.talent;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A database of residents with skills (人才库).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param territory id of the place for which it is kept
 * @param scopePath path of that place
 */
public record TalentPoolRow(String id, String code, String name, String territory,
		String scopePath) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("TalentPool", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "scopePath", this.scopePath))
			.relation("OF", this.id, this.territory);
	}

}
