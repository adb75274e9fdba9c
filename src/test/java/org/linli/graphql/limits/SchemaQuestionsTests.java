package org.linli.graphql.limits;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.SchemaFiles;
import org.linli.graphql.RequestCost;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaQuestionsTests {

	/**
	 * What GraphiQL and graphql-js ask, what codegen and Relay ask, and what the engine
	 * does.
	 */
	static final List<String> TOOLS = List.of(IntrospectionQuery.INTROSPECTION_QUERY, whole(7), whole(9),
			"{ __schema { types { name } } }",
			"{ __type(name: \"Need\") { name fields { name type { name ofType { name } } } } }");

	static final List<String> QUESTIONS = Stream
		.concat(TOOLS.stream(), Stream.of("{ __schema { queryType { fields { name args { name type { name } } } } } }",
				"{ __schema { types { name possibleTypes { name } } directives { name locations args { name } } } }",
				"{ __type(name: \"Query\") { fields { args { type { ofType { ofType { ofType { name } } } } } } } }"))
		.toList();

	private static final GraphQLSchema LINLI = SchemaFiles.schema();

	private final GraphQL graphQl = GraphQL.newGraphQL(LINLI)
		.instrumentation(new ChainedInstrumentation(new DocumentLimits(LimitsIT.SHIPPED),
				new NodeBudget(LimitsIT.SHIPPED.nodes(), LimitsIT.SHIPPED.values())))
		.build();

	@ParameterizedTest
	@FieldSource("TOOLS")
	void whatToolsAskIsAnswered(String document) {
		ExecutionResult result = this.graphQl.execute(document);

		assertThat(result.getErrors()).isEmpty();
		assertThat(result.isDataPresent()).isTrue();
	}

	@ParameterizedTest
	@FieldSource("QUESTIONS")
	void whatIsToldIsCharged(String document) {
		RequestCost cost = cost(document);

		assertThat(cost.rows()).isPositive();
		assertThat(cost.nodes()).isGreaterThanOrEqualTo(cost.rows()).isLessThan(25_000);
	}

	@Test
	void aValueAskedAgainAndAgainIsRefused() {
		String names = IntStream.range(0, 29)
			.mapToObj((i) -> "n%d: description".formatted(i))
			.collect(Collectors.joining(" "));
		GraphQL small = GraphQL.newGraphQL(LINLI).instrumentation(new NodeBudget(50_000, 20_000)).build();

		assertThat(small.execute("{ __schema { types { fields { args { " + names + " } } } } }").getErrors())
			.singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("limit", "values"));
	}

	private RequestCost cost(String document) {
		ExecutionInput input = ExecutionInput.newExecutionInput(document).build();
		assertThat(this.graphQl.execute(input).getErrors()).isEmpty();
		return Objects.requireNonNull(RequestCost.of(input.getGraphQLContext()));
	}

	private static String whole(int depth) {
		return IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
			.inputValueDeprecation(true)
			.schemaDescription(true)
			.typeRefFragmentDepth(depth));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ __schema { types { interfaces { possibleTypes { name } } } } }",
			"{ __schema { types { possibleTypes { fields { name } } } } }",
			"{ __schema { queryType { fields { args { type { ofType { inputFields { name } } } } } } } }",
			"{ __type(name: \"Node\") { a: possibleTypes { ...F } } } fragment F on __Type { enumValues { name } }" })
	void whatMultipliesIsRefused(String document) {
		ExecutionResult result = this.graphQl.execute(document);

		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
				.containsEntry("limit", "introspection"));
	}

}
