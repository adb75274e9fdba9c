package org.linli.territory;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

	@Bean
	NodeSource territoryNodes(TerritoryGraph territories) {
		return new NodeSource("Territory", Visibility.OPEN,
				(ids, context) -> territories.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource serviceSiteNodes(ServiceSiteGraph sites) {
		return new NodeSource("ServiceSite", Visibility.OPEN,
				(ids, context) -> sites.byIds(Viewer.scope(context), ids));
	}

}
