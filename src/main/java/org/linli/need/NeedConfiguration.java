package org.linli.need;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

	@Bean
	NodeSource needNodes(Needs needs) {
		return new NodeSource("Need", Visibility.BY_HOME, (ids, context) -> needs.byIds(Viewer.scope(context), ids));
	}

}
