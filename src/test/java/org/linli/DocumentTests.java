package org.linli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
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
	@ValueSource(strings = { "query Q { viewer { roles } ", "query Q { nobody }", "query Q { territory { name } }" })
	void aDocumentThatDoesNotFitIsFound(String text) {
		assertThat(errors(text)).isNotEmpty();
	}

	@Test
	void everyFieldStandsInAnExampleDocument() {
		assertThat(unselected(operations().stream().map(SchemaFiles::text).toList())).isEmpty();
	}

	@Test
	void aFieldThatStandsInNoDocumentIsFound() {
		assertThat(unselected(List.of("query Q { viewer { roles } need(no: \"x\") { no } }",
				"query Q { node(id: \"x\") { ...F } } fragment F on Node { id }")))
			.contains("Viewer.demonstration", "Need.title", "Query.person", "NeedConnection.nodes")
			.doesNotContain("Viewer.roles", "Need.no", "Need.id", "Query.viewer", "PageInfo.hasNextPage",
					"NeedEdge.node", "NeedConnection.edges");
	}

	/**
	 * The fields of object types that no document selects, neither on the type nor on an
	 * interface of it. How pages are linked is alike in all lists and left out.
	 */
	private static List<String> unselected(List<String> documents) {
		Set<String> selected = documents.stream().flatMap(DocumentTests::selected).collect(Collectors.toSet());
		return SCHEMA.getAllTypesAsList()
			.stream()
			.filter((type) -> !Introspection.isIntrospectionTypes(type))
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter((field) -> !linksPages(type, field)
						&& namesOf(type).map((name) -> name + "." + field.getName()).noneMatch(selected::contains))
				.map((field) -> type.getName() + "." + field.getName()))
			.toList();
	}

	private static boolean linksPages(GraphQLObjectType type, GraphQLFieldDefinition field) {
		return type.getName().equals("PageInfo") || type.getName().endsWith("Edge")
				|| (type.getName().endsWith("Connection") && !field.getName().equals("nodes"));
	}

	private static Stream<String> namesOf(GraphQLObjectType type) {
		return Stream.concat(Stream.of(type.getName()), type.getInterfaces().stream().map(GraphQLNamedType::getName));
	}

	private static Stream<String> selected(String text) {
		Stream.Builder<String> found = Stream.builder();
		QueryTraverser.newQueryTraverser()
			.schema(SCHEMA)
			.document(Parser.parse(text))
			.variables(SchemaFiles.variables(text))
			.build()
			.visitPreOrder(new QueryVisitorStub() {
				@Override
				public void visitField(QueryVisitorFieldEnvironment field) {
					if (!field.isTypeNameIntrospectionField()) {
						found.add(field.getFieldsContainer().getName() + "." + field.getField().getName());
					}
				}
			});
		return found.build();
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
