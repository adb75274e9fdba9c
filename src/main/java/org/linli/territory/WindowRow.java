package org.linli.territory;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A window of a service site (办事窗口).
 *
 * @param id its id
 * @param name its name
 * @param site id of the site
 */
public record WindowRow(String id, String name, String site) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("ServiceWindow", this.id, GraphRow.properties("name", this.name))
			.relation("HAS_WINDOW", this.site, this.id);
	}

}
