package org.linli.talent;

import java.util.List;
import java.util.stream.Stream;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * A skill of the vocabulary, shaped like a concept of SKOS. Seen by everybody.
 *
 * @param id opaque id
 * @param code its code in the vocabulary
 * @param labelZh Chinese label
 * @param labelEn English label
 * @param aliasesZh other Chinese words for it
 * @param aliasesEn other English words for it
 * @param certifiable whether certificates exist for it
 * @param professional whether only a department or a company may do it, and no volunteer
 */
public record Skill(String id, String code, String labelZh, String labelEn, List<String> aliasesZh,
		List<String> aliasesEn, boolean certifiable, boolean professional) implements Named {

	public String label(Lang lang) {
		return lang.choose(this.labelZh, this.labelEn);
	}

	@Override
	public String called(Lang lang) {
		return lang.quoted(lang.choose(this.labelZh, this.labelEn));
	}

	/** All words for it, in both languages, the labels first. */
	List<String> terms() {
		return Stream.of(List.of(this.labelZh, this.labelEn), this.aliasesZh, this.aliasesEn)
			.flatMap(List::stream)
			.toList();
	}

}
