package org.linli.talent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.security.Viewer;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.stereotype.Component;

/**
 * Loads the talents of many skills at once: one statement for each field of the document,
 * one more where it narrows to a place, one more where it selects {@code totalCount}.
 */
@Component
class SkillTalents {

	private final TalentGraph talents;

	private final Within within;

	SkillTalents(TalentGraph talents, Within within, Loaders loaders) {
		this.talents = talents;
		this.within = within;
		loaders.<Key, Page<Talent>>register("skillTalents", (keys, context) -> load(Viewer.scope(context), keys));
	}

	private Map<Key, Page<Talent>> load(Scope scope, Set<Key> keys) {
		Map<Key, Page<Talent>> pages = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy((key) -> key.ofSkill("")))
			.forEach((field, group) -> pages.putAll(load(scope, field, group)));
		return pages;
	}

	private Map<Key, Page<Talent>> load(Scope scope, Key field, List<Key> group) {
		Scope part = this.within.narrow(scope, field.within());
		List<String> skills = group.stream().map(Key::skill).toList();
		PageRequest page = field.page();
		Map<String, List<Talent>> rows = this.talents.inSkills(part, skills, field.includeNarrower(), field.consented(),
				page);
		Map<String, Integer> totals = page.counted()
				? this.talents.countsInSkills(part, skills, field.includeNarrower(), field.consented(), page)
				: Map.of();
		Map<Key, Page<Talent>> pages = new HashMap<>();
		for (Key key : group) {
			pages.put(key,
					key.page()
						.page(rows.getOrDefault(key.skill(), List.of()),
								(talent) -> Position.of(Territory.scopePath(talent.person().path()), talent.code()),
								() -> totals.getOrDefault(key.skill(), 0)));
		}
		return pages;
	}

	/** The talents of one skill, as one field of the document asks for them. */
	record Key(String skill, @Nullable String within, boolean includeNarrower, @Nullable Boolean consented,
			PageRequest page) {

		Key ofSkill(String other) {
			return new Key(other, this.within, this.includeNarrower, this.consented, this.page);
		}

	}

}
