package org.linli.talent;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

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

}
