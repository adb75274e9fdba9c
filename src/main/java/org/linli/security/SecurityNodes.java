package org.linli.security;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecurityNodes {

	@Bean
	NodeSource grantNodes(GrantGraph grants) {
		return new NodeSource("Grant", Visibility.BY_GRANT,
				(ids, context) -> grants.byIds(Viewer.of(context).scope(Audience.ADMINISTRATORS), ids));
	}

}
