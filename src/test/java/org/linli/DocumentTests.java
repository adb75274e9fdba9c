package org.linli;

import java.nio.file.Path;
import java.util.List;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example documents fit the schema.
 */
class DocumentTests {

	private static final Path EXAMPLES = Path.of("src/main/resources/static/graphiql/examples.graphql");

	private static final GraphQLSchema SCHEMA = SchemaFiles.schema();

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("operations")
	void anExampleDocumentFitsTheSchema(Path file) {
		String text = SchemaFiles.text(file);

		assertThat(errors(text)).isEmpty();
		assertThat(text.lines().findFirst().orElseThrow()).as("first line").matches("# role: [A-Z][A-Z_]*");
		assertThat(operations(text)).as("operations").hasSize(1).allMatch((one) -> one.getName() != null);
		assertThat(SchemaFiles.variables(text)).isNotNull();
	}

	static List<Path> operations() {
		return SchemaFiles.operations();
	}

	@Test
	void theExamplesOfGraphiQlFitTheSchema() {
		String text = SchemaFiles.text(EXAMPLES);

		assertThat(errors(text)).isEmpty();
		assertThat(operations(text)).hasSizeGreaterThan(1);
		assertThat(SchemaFiles.variables(text)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "query Q { viewer { role } ", "query Q { nobody }", "query Q { territory { name } }" })
	void aDocumentThatDoesNotFitIsFound(String text) {
		assertThat(errors(text)).isNotEmpty();
	}

	private static List<GraphQLError> errors(String text) {
		return parse(text).getErrors();
	}

	private static List<OperationDefinition> operations(String text) {
		return parse(text).getDocument().getDefinitionsOfType(OperationDefinition.class);
	}

	private static ParseAndValidateResult parse(String text) {
		return ParseAndValidate.parseAndValidate(SCHEMA, ExecutionInput.newExecutionInput(text).build());
	}

}
