package org.linli.need;

import java.time.OffsetDateTime;
import java.util.Map;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A need that was submitted elsewhere or before.
 *
 * @param id its id
 * @param no the number issued for it
 * @param title the need in the words of whoever submitted it
 * @param kind what it is about
 * @param place id of the place where help is needed
 * @param scopePath path of that place
 * @param submittedAt when it was submitted
 * @param skills the skills it takes: least level by id
 */
public record NeedRow(String id, String no, String title, NeedKind kind, String place, String scopePath,
		OffsetDateTime submittedAt, Map<String, Integer> skills) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Need", this.id,
				GraphRow.properties("code", this.no, "title", this.title, "kind", this.kind.name(), "status",
						NeedStatus.SUBMITTED.name(), "scopePath", this.scopePath, "submittedAt", this.submittedAt,
						"version", 0L))
			.relation("CONCERNS", this.id, this.place);
		this.skills.forEach((skill, level) -> batch.relation("REQUIRES", this.id, skill, Map.of("minLevel", level)));
	}

}
