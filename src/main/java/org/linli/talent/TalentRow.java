package org.linli.talent;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * That a person has a skill.
 *
 * @param id its id
 * @param code the code issued for it
 * @param person id of the person
 * @param skill id of the skill
 * @param level how well, 1 to 5
 * @param source how it is known
 * @param verifiedOn when somebody verified it
 * @param consent id of the consent under which it serves matching; null if there is none
 * @param pool id of the talent pool in which it is registered
 * @param scopePath path of the place where the person lives
 */
public record TalentRow(String id, String code, String person, String skill, int level, TalentSource source,
		@Nullable LocalDate verifiedOn, @Nullable String consent, @Nullable String pool,
		String scopePath) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Talent", this.id,
					GraphRow.properties("code", this.code, "level", this.level, "source", this.source.name(),
							"verifiedOn", this.verifiedOn, "skillId", this.skill, "scopePath", this.scopePath))
			.relation("HAS_TALENT", this.person, this.id)
			.relation("IN_SKILL", this.id, this.skill)
			.relation("UNDER_CONSENT", this.id, this.consent)
			.relation("REGISTERED_IN", this.id, this.pool);
	}

}
