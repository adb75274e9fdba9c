package org.linli.security;

import org.linli.graphql.NodeSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecurityNodes {

	@Bean
	NodeSource grantNodes(GrantGraph grants) {
		return new NodeSource("Grant",
				(ids, context) -> grants.byIds(Viewer.of(context).scope(Audience.ADMINISTRATORS), ids));
	}

}
