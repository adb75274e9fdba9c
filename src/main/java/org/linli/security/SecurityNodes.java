package org.linli.security;

import java.util.HashMap;
import java.util.Map;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecurityNodes {

	/**
	 * What a viewer holds without its standing in the graph is found there as well.
	 */
	@Bean
	NodeSource grantNodes(GrantGraph grants) {
		return new NodeSource("Grant", Visibility.BY_GRANT, (ids, context) -> {
			Viewer viewer = Viewer.of(context);
			Map<String, Grant> found = new HashMap<>(viewer.held(ids));
			found.putAll(grants.byIds(viewer.scope(Audience.ADMINISTRATORS), ids));
			return found;
		});
	}

}
