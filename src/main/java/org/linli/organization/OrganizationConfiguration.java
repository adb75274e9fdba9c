package org.linli.organization;

import org.linli.graphql.Loaders;
import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

	@Bean
	NodeSource organizationNodes(OrganizationGraph organizations) {
		return new NodeSource("Organization", Visibility.OPEN,
				(ids, context) -> organizations.byIds(Viewer.scope(context), ids));
	}

	/**
	 * Controllers take an organisation as
	 * {@code DataLoader<String, Organization> organizations}.
	 */
	@Autowired
	void register(Loaders loaders, OrganizationGraph organizations) {
		loaders.<String, Organization>register("organizations",
				(ids, context) -> organizations.byIds(Viewer.scope(context), ids));
	}

}
