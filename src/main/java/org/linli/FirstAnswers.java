package org.linli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.security.BuiltIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the example documents that read once, behind the start: the first answer of each
 * takes seconds, because its statements are planned and its code is compiled, and so no
 * client waits for that. Nobody asks here: nothing is written down about who saw what,
 * and what is shown to caseworkers alone stays closed. {@code linli.first-answers=false}
 * leaves it.
 */
@Component
@ConditionalOnBooleanProperty(name = "linli.first-answers", matchIfMissing = true)
class FirstAnswers {

	private static final Logger logger = LoggerFactory.getLogger(FirstAnswers.class);

	private static final String DOCUMENTS = "classpath:schema/operations/*.graphql";

	private static final String VARIABLES = "# variables: ";

	/** How long a stop waits for the document that is being asked. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ExecutionGraphQlService service;

	private volatile boolean stopped;

	private volatile @Nullable Thread thread;

	FirstAnswers(ExecutionGraphQlService service) {
		this.service = service;
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
		long began = System.nanoTime();
		int asked = 0;
		logger.info("Asking the example documents once, so that no first answer is slow 正在预热");
		try {
			for (Resource document : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
				String text = document.getContentAsString(StandardCharsets.UTF_8);
				if (!this.stopped && text.lines().anyMatch((line) -> line.startsWith("query"))) {
					this.service.execute(request(text)).block();
					asked++;
				}
			}
			if (!this.stopped) {
				logger.info("Asked {} example documents 预热完成, {} s", asked,
						"%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Not all example documents were asked", ex);
		}
	}

	private static ExecutionGraphQlRequest request(String document) {
		ExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(document, null, variables(document), null,
				"first-answers", Locale.ROOT);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(BuiltIn.server()).build());
		return request;
	}

	private static Map<String, @Nullable Object> variables(String document) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		document.lines()
			.filter((line) -> line.startsWith(VARIABLES))
			.findFirst()
			.ifPresent((line) -> JsonMapper.shared()
				.readerForUpdating(variables)
				.readValue(line.substring(VARIABLES.length())));
		return variables;
	}

}
