package org.linli.talent;

import java.util.List;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A skill of the vocabulary, shaped like a concept of SKOS.
 *
 * @param id its id
 * @param code its code in the vocabulary
 * @param labelZh Chinese label
 * @param labelEn English label
 * @param aliasesZh other Chinese words for it
 * @param aliasesEn other English words for it
 * @param broader ids of the wider skills
 * @param certifiable whether certificates exist for it
 * @param professional whether only a department or a company may do it, and no volunteer
 */
public record SkillRow(String id, String code, String labelZh, String labelEn, List<String> aliasesZh,
		List<String> aliasesEn, List<String> broader, boolean certifiable, boolean professional) implements GraphRow {

	/** A skill that volunteers may have. */
	public SkillRow(String id, String code, String labelZh, String labelEn, List<String> aliasesZh,
			List<String> aliasesEn, List<String> broader, boolean certifiable) {
		this(id, code, labelZh, labelEn, aliasesZh, aliasesEn, broader, certifiable, false);
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Skill", this.id,
				GraphRow.properties("code", this.code, "labelZh", this.labelZh, "labelEn", this.labelEn, "aliasesZh",
						this.aliasesZh, "aliasesEn", this.aliasesEn, "certifiable", this.certifiable, "professional",
						this.professional));
		this.broader.forEach((wider) -> batch.relation("BROADER", this.id, wider));
	}

}
