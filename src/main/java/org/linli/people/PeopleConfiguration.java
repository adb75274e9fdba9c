package org.linli.people;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

	@Bean
	NodeSource personNodes(PersonGraph persons) {
		return new NodeSource("Person", Visibility.BY_HOME,
				(ids, context) -> persons.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource roleNodes(RoleGraph roles) {
		return new NodeSource("RoleAssignment", Visibility.BY_ENGAGEMENT,
				(ids, context) -> roles.byIds(Viewer.engagements(context), ids));
	}

}
