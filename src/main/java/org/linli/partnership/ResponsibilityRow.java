package org.linli.partnership;

import java.util.Map;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That an organisation is responsible for a programme.
 *
 * @param organization id of the organisation
 * @param programme id of the programme
 * @param leads whether it leads the others
 */
public record ResponsibilityRow(String organization, String programme, boolean leads) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.relation("RESPONSIBLE_FOR", this.organization, this.programme, Map.of("leads", this.leads));
	}

}
