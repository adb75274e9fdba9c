package org.linli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Asks the example documents that read once, behind the start: the first answer of each
 * takes seconds, because its statements are planned and its code is compiled, and so no
 * client waits for that. {@code linli.first-answers=false} leaves it.
 */
@Component
@ConditionalOnBooleanProperty(name = "linli.first-answers", matchIfMissing = true)
class FirstAnswers {

	private static final Logger logger = LoggerFactory.getLogger(FirstAnswers.class);

	private static final String DOCUMENTS = "classpath:schema/operations/*.graphql";

	private static final String VARIABLES = "# variables: ";

	/** How long a stop waits for the document that is being asked. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final WebGraphQlHandler handler;

	private volatile boolean stopped;

	private volatile @Nullable Thread thread;

	FirstAnswers(WebGraphQlHandler handler) {
		this.handler = handler;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.thread = Thread.ofPlatform().name("first-answers").daemon().start(this::ask);
	}

	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
		this.stopped = true;
		Thread asking = this.thread;
		if (asking != null) {
			asking.join(PATIENCE);
		}
	}

	void ask() {
		try {
			for (Resource document : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
				String text = document.getContentAsString(StandardCharsets.UTF_8);
				if (!this.stopped && text.lines().anyMatch((line) -> line.startsWith("query"))) {
					this.handler.handleRequest(request(text)).block();
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Not all example documents were asked", ex);
		}
	}

	private static WebGraphQlRequest request(String document) {
		Map<String, Object> body = new HashMap<>();
		body.put("query", document);
		document.lines()
			.filter((line) -> line.startsWith(VARIABLES))
			.findFirst()
			.ifPresent((line) -> body.put("variables",
					JsonMapper.shared().readValue(line.substring(VARIABLES.length()), new TypeReference<Object>() {
					})));
		return new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), new LinkedMultiValueMap<>(), null,
				Map.of(), body, "first-answers", Locale.ROOT);
	}

}
