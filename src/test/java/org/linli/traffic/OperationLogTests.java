package org.linli.traffic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.SchemaFiles;
import org.linli.graph.DeadlineExceeded;
import org.linli.graph.GraphSettings;
import org.linli.graphql.RequestCost;
import org.linli.graphql.TestDocuments;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is known of an operation is written down, however it ends.
 */
@Timeout(60)
class OperationLogTests {

	private static final String FIGURES = SchemaFiles.text(Path.of("schema/operations/figures.graphql"));

	private static final TrafficSettings SETTINGS = new TrafficSettings(1, 1, 1_000, 5_000, 1, 2);

	private static final Duration SHORT = Duration.ofMillis(50);

	private final Allowances allowances = new Allowances(SETTINGS, new StandingTime());

	private final Places instance = new Places(SETTINGS.capacity());

	private final Admission admission = new Admission(this.allowances,
			new RequestDeadlines(new GraphSettings(GraphSettings.EMBEDDED, "neo4j", null, "neo4j", Path.of("none"), 64,
					SHORT, SHORT, SHORT, 20)),
			this.instance);

	private final OperationLog log = new OperationLog(TestDocuments.open());

	private final Logger logger = (Logger) LoggerFactory.getLogger(OperationLog.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.lines);
	}

	@Test
	void knowsWhatWasGivenUp() {
		ask(FIGURES, (request) -> {
			new RequestCost("QUERY", "Figures", 33_400, 1, 0).keep(request.toExecutionInput().getGraphQLContext());
			return Mono.never();
		});

		assertThat(line()).containsEntry("document", "Figures")
			.containsEntry("kind", "QUERY")
			.containsEntry("outcome", "DEADLINE_EXCEEDED")
			.containsEntry("cost", "33400");
	}

	@Test
	void knowsWhatWasGivenUpBeforeItWasWeighed() {
		ask(FIGURES, (request) -> Mono.never());

		assertThat(line()).containsEntry("document", "Figures")
			.containsEntry("kind", "QUERY")
			.containsEntry("outcome", "DEADLINE_EXCEEDED")
			.containsEntry("cost", "0");
	}

	@ParameterizedTest
	@EnumSource(Busy.class)
	void knowsWhichKnownDocumentFoundNoRoom(Busy why) {
		switch (why) {
			case RATE_LIMITED -> assertThat(this.allowances.of("somebody").takeOperations(1)).isNull();
			case TOO_MANY_AT_ONCE -> assertThat(this.allowances.of("somebody").places().enter()).isTrue();
			case TOO_BUSY -> {
				assertThat(this.instance.enter()).isTrue();
				assertThat(this.instance.enter()).isTrue();
			}
		}
		ask(FIGURES, (request) -> Mono.never());

		assertThat(line()).containsEntry("document", "Figures")
			.containsEntry("kind", "QUERY")
			.containsEntry("outcome", why.name());
	}

	@Test
	void saysNothingOfADocumentThatIsNotKnown() {
		assertThat(this.allowances.of("somebody").takeOperations(1)).isNull();
		ask("query P13800138000 { viewer { roles } }", (request) -> Mono.never());

		assertThat(line()).containsEntry("document", "other")
			.containsEntry("kind", "-")
			.containsEntry("outcome", "RATE_LIMITED");
	}

	private Map<String, String> line() {
		assertThat(this.lines.list).hasSize(1);
		return this.lines.list.getFirst()
			.getKeyValuePairs()
			.stream()
			.collect(Collectors.toMap((pair) -> pair.key, (pair) -> String.valueOf(pair.value)));
	}

	/** Somebody asks, and is told of the end of the time as the server tells it. */
	private void ask(String document, Chain chain) {
		this.log
			.intercept(AdmissionTests.request(document),
					(request) -> this.admission.intercept(request, chain)
						.onErrorResume(DeadlineExceeded.class, (ex) -> Mono.just(exceeded(request))))
			.block();
	}

	private static WebGraphQlResponse exceeded(WebGraphQlRequest request) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult()
					.errors(List.of(GraphqlErrorBuilder.newError()
						.message("late")
						.extensions(Map.of("code", "DEADLINE_EXCEEDED"))
						.build()))
					.build()));
	}

}
