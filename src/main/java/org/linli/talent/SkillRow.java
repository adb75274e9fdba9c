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
 */
public record SkillRow(String id, String code, String labelZh, String labelEn, List<String> aliasesZh,
		List<String> aliasesEn, List<String> broader, boolean certifiable) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Skill", this.id,
				GraphRow.properties("code", this.code, "labelZh", this.labelZh, "labelEn", this.labelEn, "aliasesZh",
						this.aliasesZh, "aliasesEn", this.aliasesEn, "certifiable", this.certifiable));
		this.broader.forEach((wider) -> batch.relation("BROADER", this.id, wider));
	}

}
