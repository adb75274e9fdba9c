package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.linli.graphql.Labels;
import org.linli.graphql.Lang;
import org.linli.graphql.Texts;

import org.springframework.stereotype.Component;

/**
 * Says evidence and exclusions in one sentence.
 */
@Component
class Sentences {

	private final Texts texts;

	private final Labels labels;

	Sentences(Texts texts, Labels labels) {
		this.texts = texts;
		this.labels = labels;
	}

	String of(Evidence evidence, Lang lang) {
		List<String> parts = new ArrayList<>();
		String skills = evidence.proofs()
			.stream()
			.map((proof) -> this.texts.get(lang, "evidence.skill", proof.skill().label(lang), proof.held().level(),
					this.texts.get(lang, proof.held().verified() ? "evidence.verified" : "evidence.declared")))
			.collect(Collectors.joining(lang.choose("、", " and ")));
		parts.add(this.texts.get(lang, "evidence.knows", evidence.person().name(), skills));
		evidence.linkages()
			.forEach((linkage) -> parts.add(this.texts.get(lang, linkage.message(), named(linkage, lang))));
		return this.texts.get(lang, "evidence.sentence", joined(parts, lang));
	}

	private static String joined(List<String> parts, Lang lang) {
		if (lang == Lang.ZH) {
			return String.join("，", parts);
		}
		return String.join(", ", parts.subList(0, parts.size() - 1)) + ((parts.size() > 1) ? ", and " : "")
				+ parts.getLast();
	}

	private Object[] named(Linkage linkage, Lang lang) {
		return linkage.names()
			.stream()
			.map((name) -> (name instanceof Enum<?> value) ? this.labels.of(value, lang) : name)
			.toArray();
	}

	String of(MatchResult.Exclusion exclusion, Lang lang) {
		Integer count = exclusion.count();
		return (count != null) ? this.texts.get(lang, "excluded." + exclusion.code(), count)
				: this.texts.get(lang, "excluded.few." + exclusion.code(), MatchResult.Exclusion.FEWEST);
	}

}
