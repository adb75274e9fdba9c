package org.linli.talent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * The vocabulary of skills, for features that need or provide skills. Everybody sees all
 * of it.
 */
@Component
public class SkillVocabulary {

	private final SkillGraph skills;

	SkillVocabulary(SkillGraph skills) {
		this.skills = skills;
	}

	/** The skills with these ids, by id; unknown ids are left out. */
	public Map<String, Skill> byIds(Scope scope, Collection<String> ids) {
		return this.skills.byIds(scope, ids);
	}

	/** The skills with these codes, by code; unknown codes are left out. */
	public Map<String, Skill> byCodes(Scope scope, Collection<String> codes) {
		return this.skills.byCodes(scope, codes);
	}

	/**
	 * What counts as each of these skills: by id, the skill itself and all narrower
	 * skills, by id too, with the shortest way down to them, both ends included, nearest
	 * first. Unknown ids are left out.
	 */
	public Map<String, Map<String, List<Skill>>> closures(Scope scope, Collection<String> ids) {
		return this.skills.closures(scope, ids);
	}

	/**
	 * The skills that a sentence may ask for, best first: those of which a word stands in
	 * it, the longest word first, then those of which a word resembles it.
	 */
	public List<SkillProposal> propose(Scope scope, String text, int limit) {
		Sentence sentence = new Sentence(text);
		List<String> words = sentence.words();
		if (words.isEmpty()) {
			return List.of();
		}
		List<SkillProposal> proposals = new ArrayList<>(sentence.naming(this.skills.namedIn(scope, sentence.small())));
		if (proposals.size() < limit) {
			Set<Skill> named = proposals.stream().map(SkillProposal::skill).collect(Collectors.toSet());
			sentence.resembling(this.skills.resembling(scope, words))
				.stream()
				.filter((proposal) -> !named.contains(proposal.skill()))
				.forEach(proposals::add);
		}
		return proposals.stream().limit(limit).toList();
	}

}
