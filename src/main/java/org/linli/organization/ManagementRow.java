package org.linli.organization;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That an organisation manages a compound, or guides the residents who manage it.
 *
 * @param organization id of the organisation
 * @param compound id of the compound
 * @param guides whether it guides only
 */
public record ManagementRow(String organization, String compound, boolean guides) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.relation(this.guides ? "GUIDES" : "MANAGES", this.organization, this.compound);
	}

}
