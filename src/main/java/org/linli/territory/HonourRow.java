package org.linli.territory;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A title that a place received (荣誉).
 *
 * @param id its id
 * @param title the title
 * @param awardedBy id of the place whose authority awarded it
 * @param territory id of the place that received it
 * @param site id of the site that earned it
 */
public record HonourRow(String id, String title, @Nullable String awardedBy, String territory,
		@Nullable String site) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Honour", this.id, GraphRow.properties("title", this.title))
			.relation("RECEIVED", this.territory, this.id)
			.relation("RECEIVED", this.site, this.id)
			.relation("AWARDED", this.awardedBy, this.id);
	}

}
