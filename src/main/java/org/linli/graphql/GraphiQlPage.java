package org.linli.graphql;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads a browser to GraphiQL. Boot's own page loads its scripts from another host; ours,
 * in {@code static/graphiql}, is served whole from the jar.
 */
@Configuration(proxyBeanMethods = false)
class GraphiQlPage implements WebMvcConfigurer {

	private static final String PATH = "/graphiql";

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/", PATH);
		registry.addViewController(PATH).setViewName("forward:/graphiql/index.html");
		registry.addViewController(PATH + "/").setViewName("forward:/graphiql/index.html");
	}

}
