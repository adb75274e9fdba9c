package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.linli.demo.DemonstrationData;
import org.linli.graph.DatabaseUnavailable;
import org.linli.graph.GraphSettings;
import org.linli.graphql.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Says at the end of the start where to go on.
 */
@Component
class Welcome {

	private static final Logger logger = LoggerFactory.getLogger(Welcome.class);

	/** A document that everybody may ask, and without variables. */
	static final String KNOWN = "schema/operations/viewer.graphql";

	private static final Pattern QUERY = Pattern.compile("^query (\\w+)", Pattern.MULTILINE);

	private final Environment environment;

	private final ServerProperties server;

	private final GraphSettings graph;

	private final DemonstrationData demonstration;

	private final Documents documents;

	Welcome(Environment environment, ServerProperties server, GraphSettings graph, DemonstrationData demonstration,
			Documents documents) {
		this.environment = environment;
		this.server = server;
		this.graph = graph;
		this.demonstration = demonstration;
		this.documents = documents;
	}

	/** Before the first answers are asked for, which takes the processor. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
			int port = Objects.requireNonNull(context.getWebServer()).getPort();
			Duration took = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO);
			logger.info("{}", String.join(System.lineSeparator(), greeting(took, port).lines()));
		}
	}

	private Greeting greeting(Duration took, int port) {
		boolean secured = Ssl.isEnabled(this.server.getSsl());
		String issuer = this.environment.getProperty("linli.identity.issuer-uri");
		return new Greeting(LinliCommand.Version.text(), took,
				(secured ? "https://" : "http://") + host(this.server.getAddress()) + ":" + port,
				this.environment.getProperty("spring.graphql.http.path", "/graphql"), isDemonstrationThere(),
				StringUtils.hasText(issuer) ? issuer : null, examples(),
				this.documents.only() ? Documents.id(text(KNOWN)) : null, database());
	}

	/** As a browser on this machine names it. */
	static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress()) {
			return "localhost";
		}
		String text = address.getHostAddress();
		return text.contains(":") ? "[" + (address.isLoopbackAddress() ? "::1" : text) + "]" : text;
	}

	private boolean isDemonstrationThere() {
		try {
			return this.demonstration.loaded();
		}
		catch (DatabaseUnavailable ex) {
			return false;
		}
	}

	/** The names of the queries that GraphiQL shows. */
	static List<String> examples() {
		return QUERY.matcher(text("static/graphiql/examples.graphql"))
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	private static String text(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String database() {
		return this.graph.embedded() ? this.graph.directory().toAbsolutePath().normalize().toString()
				: this.graph.uri() + ", database " + this.graph.database();
	}

}
