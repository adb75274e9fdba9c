package org.linli.graphql.limits;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under the limits that the server ships with, what is too large runs no statement.
 */
class LimitsIT extends GraphIT {

	static final LimitSettings SHIPPED = new LimitSettings(30_000, 2_000, 20, 30, 50, 20, 2_000, 50_000, 500_000);

	@Autowired
	private GraphQlSource source;

	@ParameterizedTest
	@ValueSource(strings = {
			"{ partyMembers(first: 100) { nodes { grid { partyMembers(first: 100) { nodes { person { skills { level } } } } } } } }",
			"{ skills(first: 100) { nodes { narrower { narrower { narrower { narrower { code } } } } } } }" })
	void runsNoStatementForWhatMayFindTooMuch(String document) {
		assertRefused(document, "nodes");
	}

	@Test
	void runsNoStatementForWhatAsksTheSameValueAgainAndAgain() {
		String names = IntStream.range(0, 29)
			.mapToObj((i) -> "n%d: name".formatted(i))
			.collect(Collectors.joining(" "));

		assertRefused(
				"{ territories(level: \"UNIT\", first: 100) { nodes { children(first: 100) { nodes { children(first: 2) { nodes { "
						+ names + " } } } } } } }",
				"values");
	}

	@Test
	void runsNoStatementForAThousandAliases() {
		StringBuilder document = new StringBuilder("{ ");
		for (int i = 0; i < 300; i++) {
			document.append("m%d: node(id: \"%d\") { id } ".formatted(i, i));
		}
		assertRefused(document.append("}").toString(), "tokens");
	}

	@Test
	void runsNoStatementForWhatLiesTooDeep() {
		String down = "children(level: \"GRID\", first: 1) { nodes { parent { ".repeat(11);

		assertRefused("{ territory(code: \"T-000001\") { " + down + "code" + " } } }".repeat(11) + " } }", "depth");
	}

	private void assertRefused(String document, String limit) {
		this.statements.clear();
		ExecutionResult answer = shipped().execute(ExecutionInput.newExecutionInput(document)
			.graphQLContext(TestViewer.context(Scope.everything()))
			.build());

		assertThat(answer.isDataPresent()).isFalse();
		assertThat(answer.getErrors()).first()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
				.containsEntry("limit", limit));
		assertThat(this.statements.since()).isEmpty();
	}

	private GraphQL shipped() {
		return this.source.graphQl()
			.transform((builder) -> builder.instrumentation(new ChainedInstrumentation(new DocumentLimits(SHIPPED),
					new NodeBudget(SHIPPED.nodes(), SHIPPED.values()))));
	}

}
