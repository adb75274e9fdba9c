package org.linli.talent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Lang;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.graphql.Texts;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SkillController {

	private final SkillGraph skills;

	private final SkillVocabulary vocabulary;

	private final Texts texts;

	SkillController(SkillGraph skills, SkillVocabulary vocabulary, Texts texts) {
		this.skills = skills;
		this.vocabulary = vocabulary;
		this.texts = texts;
	}

	@QueryMapping
	@Nullable Skill skill(@Argument String code, @ContextValue Scope scope) {
		return this.skills.byCode(scope, code);
	}

	@QueryMapping
	Page<Skill> skills(@Argument @Nullable String text, PageRequest page, @ContextValue Scope scope) {
		List<String> words = (text != null) ? new Sentence(text).words() : List.of();
		boolean senseless = text != null && words.isEmpty();
		List<Skill> rows = senseless ? List.of() : this.skills.page(scope, words, page);
		return page.page(rows, (skill) -> Position.of(skill.code()),
				() -> senseless ? 0 : this.skills.count(scope, words));
	}

	@QueryMapping
	List<SkillProposal> skillProposals(@Argument String text, @Argument int first, @ContextValue Scope scope) {
		return this.vocabulary.propose(scope, text, first);
	}

	@SchemaMapping
	String reason(SkillProposal proposal, @Argument Lang lang) {
		String key = proposal.literal() ? "skillProposal.literal" : "skillProposal.resembling";
		return this.texts.get(lang, key, proposal.matched(), proposal.skill().label(lang));
	}

	@SchemaMapping
	String label(Skill skill, @Argument Lang lang) {
		return skill.label(lang);
	}

	@SchemaMapping
	List<String> aliases(Skill skill, @Argument Lang lang) {
		return (lang == Lang.ZH) ? skill.aliasesZh() : skill.aliasesEn();
	}

	@BatchMapping
	Map<Skill, List<Skill>> broader(Collection<Skill> skills, @ContextValue Scope scope) {
		return Spread.lists(skills, Skill::id, (ids) -> this.skills.broader(scope, ids));
	}

	@BatchMapping
	Map<Skill, List<Skill>> narrower(Collection<Skill> skills, @ContextValue Scope scope) {
		return Spread.lists(skills, Skill::id, (ids) -> this.skills.narrower(scope, ids));
	}

	@SchemaMapping
	CompletableFuture<Page<Talent>> talents(Skill skill, @Argument @Nullable String within,
			@Argument boolean includeNarrower, @Argument @Nullable Boolean consented, PageRequest page,
			DataLoader<PageKey, Page<Talent>> skillTalents) {
		return skillTalents
			.load(new PageKey(skill.id(), new SkillTalents.Filter(within, includeNarrower, consented), page));
	}

}
