package org.linli;

import org.linli.graph.Entities;
import org.linli.graphql.NodeLabels;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Joins what the infrastructure packages do not know of each other.
 */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

	@Bean
	NodeLabels nodeLabels(Entities entities) {
		return (ids, context) -> entities.labels(Viewer.scope(context), ids);
	}

}
