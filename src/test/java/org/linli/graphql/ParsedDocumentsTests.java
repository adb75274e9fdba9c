package org.linli.graphql;

import java.util.List;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.SchemaFiles;

import static org.assertj.core.api.Assertions.assertThat;

class ParsedDocumentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "subscription { ...nothing }", "subscription { reportInChanged @skip(if: true) { id } }",
			"subscription { ... on Nothing { id } }", "subscription { reportInChanged { ...nothing } ...nothing }",
			"{ ...a } fragment a on Query { ...a }", "subscription { ...a } fragment a on Nothing { ...b }" })
	void aDocumentOnWhichARuleFailsIsNotValid(String document) {
		ExecutionResult result = GraphQL.newGraphQL(SchemaFiles.schema())
			.preparsedDocumentProvider(new ParsedDocuments())
			.build()
			.execute(document);

		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.ValidationError))
			.allSatisfy((error) -> assertThat(error.getMessage()).isNotBlank().doesNotContain("null", "Index"));
	}

	@Test
	void whatRefusesADocumentIsHeard() {
		SimplePerformantInstrumentation refusing = new SimplePerformantInstrumentation() {

			@Override
			public InstrumentationContext<List<ValidationError>> beginValidation(
					InstrumentationValidationParameters parameters, InstrumentationState state) {
				throw new AbortExecutionException("too large");
			}

		};

		assertThat(GraphQL.newGraphQL(SchemaFiles.schema())
			.instrumentation(refusing)
			.preparsedDocumentProvider(new ParsedDocuments())
			.build()
			.execute("{ __typename }")
			.getErrors()).extracting(GraphQLError::getMessage).containsExactly("too large");
	}

}
