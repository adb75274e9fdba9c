package org.linli.talent;

import java.util.Collection;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource.Found;
import org.linli.graphql.Position;
import org.linli.security.Viewer;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

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
		loaders.registerPages("skillTalents", this::find,
				(talent) -> Position.of(Territory.scopePath(talent.person().path()), talent.code()));
	}

	private Found<Talent> find(GraphQLContext context, Collection<String> skills, @Nullable Object filter,
			PageRequest page) {
		Filter asked = (Filter) requireNonNull(filter);
		Scope part = this.within.narrow(Viewer.scope(context), asked.within());
		return new Found<>(this.talents.inSkills(part, skills, asked, page),
				page.counted() ? this.talents.countsInSkills(part, skills, asked) : Map.of());
	}

	/**
	 * Which talents a list holds.
	 *
	 * @param within code of the place where their persons live; null for all
	 * @param includeNarrower whether those in narrower skills count as well
	 * @param consented only with a consent to matching, or only without; null for all
	 */
	record Filter(@Nullable String within, boolean includeNarrower, @Nullable Boolean consented) {

	}

}
