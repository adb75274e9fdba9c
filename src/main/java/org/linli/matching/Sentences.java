package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.linli.graphql.Lang;
import org.linli.graphql.Texts;
import org.linli.matching.Candidate.Employer;
import org.linli.territory.Territory;

import org.springframework.stereotype.Component;

/**
 * Says evidence and exclusions in one sentence.
 */
@Component
class Sentences {

	private final Texts texts;

	Sentences(Texts texts) {
		this.texts = texts;
	}

	String of(Evidence evidence, Lang lang) {
		Candidate candidate = evidence.candidate();
		List<String> parts = new ArrayList<>();
		String skills = evidence.proofs()
			.stream()
			.map((proof) -> this.texts.get(lang, "evidence.skill",
					lang.choose(proof.skill().labelZh(), proof.skill().labelEn()), proof.held().level(),
					this.texts.get(lang, proof.held().verified() ? "evidence.verified" : "evidence.declared")))
			.collect(Collectors.joining(lang.choose("、", " and ")));
		parts.add(this.texts.get(lang, "evidence.knows", candidate.person().name(), skills));
		if (evidence.duty() != null) {
			parts.add(this.texts.get(lang, "evidence.duty"));
		}
		if (candidate.reportedInHere()) {
			parts.add(this.texts.get(lang, "evidence.reportedIn", evidence.community().name()));
		}
		Employer employer = evidence.sentBy();
		if (employer != null) {
			parts.add(this.texts.get(lang, "evidence.paired", employer.name(), evidence.community().name()));
		}
		Territory shared = evidence.shared();
		if (shared != null) {
			parts.add(this.texts.get(lang, "evidence.shared", shared.name()));
		}
		return this.texts.get(lang, "evidence.sentence", String.join(lang.choose("，", ", "), parts));
	}

	String of(MatchResult.Exclusion exclusion, Lang lang) {
		return this.texts.get(lang, "excluded." + exclusion.code(), exclusion.count());
	}

}
