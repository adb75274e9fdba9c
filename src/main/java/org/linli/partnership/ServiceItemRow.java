package org.linli.partnership;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.talent.ProvidesRow;

/**
 * An entry of a service catalogue (服务事项).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param provider id of the site or organisation that offers it
 * @param category what it is about
 * @param targetGroups for whom it is
 * @param fee what it costs
 * @param procedure how it goes
 * @param skills the skills it brings
 * @param scopePath path of the place where it is offered
 * @param note what was assumed about it
 */
public record ServiceItemRow(String id, String code, String name, String provider, @Nullable ServiceCategory category,
		List<TargetGroup> targetGroups, @Nullable String fee, @Nullable String procedure, List<ProvidesRow> skills,
		String scopePath, @Nullable String note) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("ServiceItem", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "category",
							(this.category != null) ? this.category.name() : null, "targetGroups",
							this.targetGroups.stream().map(Enum::name).toList(), "fee", this.fee, "procedure",
							this.procedure, "scopePath", this.scopePath, "note", this.note))
			.relation("OFFERS", this.provider, this.id);
		this.skills
			.forEach((skill) -> batch.relation("PROVIDES", this.id, skill.skill(), Map.of("level", skill.level())));
	}

}
