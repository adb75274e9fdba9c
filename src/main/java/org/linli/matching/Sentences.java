package org.linli.matching;

import java.util.ArrayList;
import java.util.List;

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
		parts.add(this.texts.get(lang, "evidence.skill", candidate.person().name(),
				lang.choose(evidence.skill().labelZh(), evidence.skill().labelEn()), evidence.held().level(),
				this.texts.get(lang, evidence.held().verified() ? "evidence.verified" : "evidence.declared")));
		if (candidate.duties().stream().anyMatch(evidence.task().path()::contains)) {
			parts.add(this.texts.get(lang, "evidence.duty"));
		}
		if (candidate.reportedInHere()) {
			parts.add(this.texts.get(lang, "evidence.reportedIn", evidence.community().name()));
		}
		Employer employer = candidate.employer();
		if (employer != null && employer.paired()) {
			parts.add(this.texts.get(lang, "evidence.paired", employer.name(), evidence.community().name()));
		}
		Territory shared = evidence.shared();
		if (shared != null) {
			parts.add(this.texts.get(lang, "evidence.shared", shared.name()));
		}
		return this.texts.get(lang, "evidence.sentence", String.join(lang.choose(",", ", "), parts));
	}

	String of(MatchResult.Exclusion exclusion, Lang lang) {
		return this.texts.get(lang, "excluded." + exclusion.code(), exclusion.count());
	}

}
