package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.linli.graphql.Labels;
import org.linli.graphql.Lang;
import org.linli.graphql.Texts;
import org.linli.matching.Evidence.Proof;

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
		Candidate candidate = evidence.candidate();
		String skills = evidence.proofs()
			.stream()
			.map((proof) -> said(proof, lang))
			.distinct()
			.collect(Collectors.joining(lang.choose("、", " and ")));
		parts.add(this.texts.get(lang, (candidate instanceof Helper) ? "evidence.knows" : "evidence.provides",
				candidate.name(), skills));
		evidence.linkages()
			.forEach((linkage) -> parts.add(this.texts.get(lang, linkage.message(), named(linkage, lang))));
		return this.texts.get(lang, "evidence.sentence", joined(parts, lang));
	}

	/** The skill and how it is known, or by what it is provided. */
	private String said(Proof proof, Lang lang) {
		HeldSkill held = proof.held();
		String label = proof.skill().label(lang);
		Means means = held.means();
		if (means != null) {
			return this.texts.get(lang, "evidence.supply", label, held.level(), Lang.inner(means.title()));
		}
		return proof.ofATeam() ? this.texts.get(lang, "evidence.team", label, held.level())
				: this.texts.get(lang, "evidence.skill", label, held.level(),
						this.texts.get(lang, held.verified() ? "evidence.verified" : "evidence.declared"));
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
