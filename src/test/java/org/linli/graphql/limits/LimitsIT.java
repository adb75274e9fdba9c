package org.linli.graphql.limits;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.party.PartyOrgLevel;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under the limits that the server ships with, what is too large runs no statement.
 */
class LimitsIT extends GraphIT {

	static final LimitSettings SHIPPED = new LimitSettings(30_000, 2_000, 20, 30, 50, 20, 2_000, 50_000, 500_000);

	/** Of a party organisation, which declares thirty. */
	private static final int CHILDREN = 50;

	private final Neighbourhood here = new Neighbourhood();

	@Autowired
	private GraphQlSource source;

	@Autowired
	private BatchLoaderRegistry loaders;

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

	@Test
	void runsNoStatementForWhatUnfoldsOnceForEachType() {
		assertRefused("{ territory(code: \"T-000001\") { %s parent { id } %s } }"
			.formatted("parent { ... on Grid { parent { id } } ".repeat(5), "}".repeat(5)), "fields");
	}

	@Test
	void runsNoStatementForALongNameOfManyValues() {
		assertRefused(
				"{ territories(level: \"UNIT\", first: 100) { nodes { children(first: 100) { nodes { %s: id } } } } }"
					.formatted("n".repeat(20_000)),
				"values");
	}

	@Test
	void endsWhereListsAreLongerThanDeclared() {
		Thing committee = this.here.partyOrg("社区党委", PartyOrgLevel.COMMITTEE, this.here.county());
		for (int i = 0; i < CHILDREN; i++) {
			this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, committee, this.here.county());
		}
		load(this.here.batch());
		String document = "{ partyOrganization(code: \"%s\") { children { parent { children { parent { code } } } } } }"
			.formatted(committee.code());

		assertThat(answer(2_000, document).toString()).contains("limit=nodes", "code=LIMIT_EXCEEDED")
			.doesNotContain("data=");
		assertThat(answer(5_101, document)).doesNotContainKey("errors")
			.extracting("extensions.cost")
			.hasToString("{static=1861, rows=5101}");
	}

	/** What is answered where an answer may hold so many objects. */
	private Map<String, Object> answer(int nodes, String document) {
		GraphQL limited = this.source.graphQl()
			.transform((builder) -> builder.instrumentation(new NodeBudget(nodes, SHIPPED.values())));
		DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(new GraphQlSource() {

			@Override
			public GraphQL graphQl() {
				return limited;
			}

			@Override
			public GraphQLSchema schema() {
				return limited.getGraphQLSchema();
			}

		});
		service.addDataLoaderRegistrar(this.loaders);
		var request = new DefaultExecutionGraphQlRequest(document, null, null, null, "test", null);
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(TestViewer.context(this.here.scope())).build());
		return Objects.requireNonNull(service.execute(request).block()).toMap();
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
