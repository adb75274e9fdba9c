package org.linli;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says at the end of the start where to go on.
 */
@Component
class Welcome {

	private static final Logger logger = LoggerFactory.getLogger(Welcome.class);

	private final Environment environment;

	Welcome(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
			WebServer server = Objects.requireNonNull(context.getWebServer());
			String host = this.environment.getProperty("server.address", "localhost");
			String base = "http://" + host + ":" + server.getPort();
			logger.info("Explore with GraphiQL in a browser: {}/graphiql", base);
			logger.info("Ask from a program, POST GraphQL to: {}{}", base,
					this.environment.getProperty("spring.graphql.http.path", "/graphql"));
		}
	}

}
