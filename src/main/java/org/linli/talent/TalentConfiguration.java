package org.linli.talent;

import org.linli.graphql.Loaders;
import org.linli.graphql.NodeSource;
import org.linli.graphql.Position;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;
import org.linli.territory.PagesOf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TalentConfiguration {

	@Bean
	NodeSource skillNodes(SkillGraph skills) {
		return new NodeSource("Skill", Visibility.OPEN, (ids, context) -> skills.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource talentNodes(TalentGraph talents) {
		return new NodeSource("Talent", Visibility.BY_HOME,
				(ids, context) -> talents.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource teamNodes(TeamGraph teams) {
		return new NodeSource("Team", Visibility.BY_ENGAGEMENT,
				(ids, context) -> teams.byIds(Viewer.engagements(context), ids));
	}

	@Bean
	NodeSource teamMembershipNodes(TeamMembershipGraph memberships) {
		return new NodeSource("TeamMembership", Visibility.BY_ENGAGEMENT,
				(ids, context) -> memberships.byIds(Viewer.engagements(context), ids));
	}

	/**
	 * Controllers take the members of a team as
	 * {@code DataLoader<PageKey, Page<TeamMembership>> membersOfTeams}.
	 */
	@Autowired
	void register(Loaders loaders, TeamMembershipGraph memberships) {
		loaders.registerPages("membersOfTeams",
				PagesOf.engagements((scope, teams, filter, page) -> memberships.of(scope, teams, page),
						(scope, teams, filter, page) -> memberships.counts(scope, teams)),
				(membership) -> Position.of(membership.code()));
	}

}
