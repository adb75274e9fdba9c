package org.linli.graphql.limits;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.SchemaFiles;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaQuestionsTests {

	private final GraphQL graphQl = GraphQL.newGraphQL(SchemaFiles.schema())
		.instrumentation(new NodeBudget(50))
		.build();

	@Test
	void whatToolsAskIsAnswered() {
		ExecutionResult result = this.graphQl.execute(IntrospectionQuery.INTROSPECTION_QUERY);

		assertThat(result.getErrors()).isEmpty();
		assertThat(result.isDataPresent()).isTrue();
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
