package org.linli.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.linli.security.TestViewer;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Base of the tests with a database. Which one it is, {@link TestDatabase} decides and
 * says. The database is shared by all tests and holds the demonstration, so that plans
 * are made from the statistics of a county: each test makes a neighbourhood of its own
 * and asks as a viewer of that neighbourhood. Nothing is limited, so that documents which
 * a machine writes are answered; whoever tests a limit sets it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "linli.first-answers=false", "linli.neo4j.read-timeout=60s", "linli.neo4j.write-timeout=60s",
				"linli.neo4j.plan-timeout=60s", "linli.limits.characters=10000000", "linli.limits.tokens=1000000",
				"linli.limits.depth=1000", "linli.limits.aliases=100000", "linli.limits.directives=100000",
				"linli.limits.root-fields=100000", "linli.limits.fields=100000", "linli.limits.nodes=2147483647",
				"linli.limits.values=2147483647", "linli.traffic.operations=1000000",
				"linli.traffic.operation-burst=10000000", "linli.traffic.nodes=500000000",
				"linli.traffic.node-burst=500000000", "linli.traffic.at-once=1000", "linli.traffic.instance=1000" })
@Import({ RecordedStatements.class, MappingReport.class })
public abstract class GraphIT {

	/** First statements are planned slowly on a busy machine; no test measures time. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Autowired
	protected GraphWriter writer;

	@Autowired
	protected Driver driver;

	@Autowired
	protected RecordedStatements statements;

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private WebGraphQlHandler handler;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.properties(registry);
	}

	/** Asks as somebody who may see exactly this. */
	protected GraphQlTester asking(Scope scope) {
		return as(TestViewer.context(scope));
	}

	/** Asks as a viewer that {@link TestViewer} makes. */
	protected GraphQlTester as(Map<String, Object> context) {
		return ExecutionGraphQlServiceTester.builder(this.service)
			.responseTimeout(PATIENCE)
			.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build())
			.build();
	}

	/** Asks as a newcomer does: through the web layer, as the built-in viewer. */
	protected WebGraphQlTester asking() {
		return WebGraphQlTester.builder(this.handler).responseTimeout(PATIENCE).build();
	}

	/** All that a viewer is answered, in the order of the document. */
	protected Map<String, Object> answer(Map<String, Object> context, String document) {
		return answer(context, document, Map.of());
	}

	/** All that a viewer is answered, in the order of the document. */
	protected Map<String, Object> answer(Map<String, Object> context, String document,
			Map<String, @Nullable Object> variables) {
		var request = new DefaultExecutionGraphQlRequest(document, null, variables, null, "test", null);
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return Objects.requireNonNull(this.service.execute(request).block(PATIENCE)).toMap();
	}

	/** The id of the account that an issuer knows by this name. */
	protected String account(String subject) {
		return this.driver.executableQuery("MATCH (a:Account {subject: $subject}) RETURN a.id AS id")
			.withParameters(Map.of("subject", subject))
			.execute()
			.records()
			.getFirst()
			.get("id")
			.asString();
	}

	protected void load(GraphBatch batch) {
		this.writer.load(Scope.everything(), batch, (count) -> {
		});
	}

}
