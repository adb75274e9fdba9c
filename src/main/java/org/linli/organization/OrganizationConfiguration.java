package org.linli.organization;

import org.linli.graphql.NodeSource;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

	@Bean
	NodeSource organizationNodes(OrganizationGraph organizations) {
		return (ids, context) -> organizations.byIds(Viewer.scope(context), ids);
	}

}
