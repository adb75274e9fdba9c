package org.linli.graphql.limits;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.SchemaFiles;

import static org.assertj.core.api.Assertions.assertThat;

class NodeCountTests {

	private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
		.parse("""
				directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
				type Query { node: Node nodes(ids: [ID!]!): [Node]! @listSize(assumedSize: 100) people(first: Int! = 20): PersonConnection!
				  matches(first: Int! = 10): Matches! gaps(first: Int! = 50): [Gap!]! @listSize(assumedSize: 50) }
				interface Node { id: ID! }
				type Person implements Node { id: ID! friends(first: Int! = 20): PersonConnection! home: Home
				  names: [String!]! @listSize(assumedSize: 9) }
				type Home implements Node { id: ID! rooms: [Room!]! @listSize(assumedSize: 6) }
				type Room { id: ID! }
				type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int! }
				type PersonEdge { node: Person! cursor: String! }
				type PageInfo { endCursor: String }
				type Matches { matches: [Match!]! @listSize(assumedSize: 10) excluded: [Match!]! @listSize(assumedSize: 12) }
				type Match { person: Person }
				type Gap { id: ID! }
				"""));

	private static final GraphQLSchema LINLI = SchemaFiles.schema();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ node { id } }                                                              | 1   | 1
			{ x: node { id } y: node { id } }                                            | 2   | 2
			{ node { id a: id b: id } }                                                  | 1   | 3
			{ nodes(ids: ["a", "b", "c"]) { id } }                                       | 3   | 3
			{ people { nodes { id names } totalCount pageInfo { endCursor } } }          | 20  | 202
			{ people(first: 100) { edges { cursor node { id } } } }                      | 100 | 200
			{ people(first: 3) { nodes { home { rooms { id } } } } }                     | 24  | 18
			{ people(first: 3) { nodes { id } edges { node { id home { id } } } } }      | 9   | 9
			{ people(first: 10) { nodes { friends(first: 10) { nodes { id } } } } }      | 110 | 100
			{ people(first: 5) { totalCount } }                                          | 0   | 1
			{ node { ... on Person { home { id } } ... on Home { rooms { id } } } }      | 7   | 6
			{ node { id ... on Home { rooms { id } } } }                                 | 7   | 7
			{ node { ... on Person { names } ... on Home { rooms { id } } } }            | 7   | 9
			{ matches { matches { person { id } } } }                                    | 21  | 10
			{ matches(first: 100) { matches { person { id } } } }                        | 201 | 100
			{ matches(first: 1) { excluded { person { id } } } }                         | 25  | 12
			{ gaps { id } }                                                              | 50  | 50
			{ gaps(first: 100) { id } }                                                  | 100 | 100
			{ __typename node { __typename } }                                           | 1   | 2
			{ node { id id ... on Person { id } } }                                      | 1   | 3
			{ node { id ... on Home { id id } ... on Person { id } } }                   | 1   | 3
			{ node { ... on Home { id id } ... on Person { id } id } }                   | 1   | 3
			{ people(first: 10) { nodes { id } nodes { id } } }                          | 10  | 21
			{ people(first: 10) { nodes { ...F id ...F } } } fragment F on Person { id } | 10  | 20
			{ people(first: 10) { nodes { names names } } }                              | 10  | 100
			""")
	void countsTheMostObjectsAndValuesOfAnAnswer(String document, int nodes, int values) {
		assertThat(weight(SCHEMA, document, Map.of())).isEqualTo(new Weight(nodes, values));
	}

	/** Where a name stands in the document, it is as long as is said. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ node { NAME: id } }                               | 31     | 1  | 1
			{ node { NAME: id } }                               | 32     | 1  | 2
			{ people(first: 10) { nodes { NAME: id } } }        | 64     | 10 | 30
			{ people(first: 10) { nodes { NAME: names } } }     | 32     | 10 | 100
			{ people(first: 10) { nodes { NAME: home { id } } } } | 32   | 20 | 30
			{ NAME: people(first: 10) { nodes { id } } }        | 31     | 10 | 10
			{ NAME: people(first: 10) { nodes { id } } }        | 32     | 10 | 22
			{ NAME: people(first: 10) { nodes { NAME: id } } }  | 32     | 10 | 32
			{ NAME: people(first: 1) { nodes { id } } }         | 29000  | 1  | 2719
			""")
	void countsLongNamesForTheValuesOnWhosePathTheyStand(String document, int length, int nodes, int values) {
		assertThat(weight(SCHEMA, document.replace("NAME", "n".repeat(length)), Map.of()))
			.isEqualTo(new Weight(nodes, values));
	}

	@Test
	void countsWhatASchemaSaysOfItselfByItsSize() {
		int types = SCHEMA.getAllTypesAsList().size();
		int longest = SCHEMA.getAllTypesAsList()
			.stream()
			.mapToInt((type) -> (type instanceof GraphQLObjectType object) ? object.getFieldDefinitions().size() : 0)
			.max()
			.orElse(0);

		assertThat(introspection("queryType { name } a: queryType { name }")).isEqualTo(new Weight(3, 2));
		assertThat(introspection("types { name kind }")).isEqualTo(new Weight(1L + types, 2L * types));
		assertThat(introspection("queryType { fields { name } }")).isEqualTo(new Weight(2L + longest, longest));
		assertThat(introspection("types { fields { name } }").nodes()).isGreaterThan(2L * types)
			.isLessThan((long) longest * types);
	}

	@Test
	void takesOffNoMoreWrappersThanTypesHave() {
		String three = "ofType { ofType { ofType { name } } }";

		assertThat(introspection("queryType { fields { type { ofType { " + three + " } } } }").nodes())
			.isEqualTo(introspection("queryType { fields { type { " + three + " } } }").nodes());
	}

	private static Weight introspection(String selection) {
		return weight(SCHEMA, "{ __schema { " + selection + " } }", Map.of());
	}

	@Test
	void countsWhatIsAskedByVariables() {
		String document = "query($n: Int! = 7, $skip: Boolean!) { people(first: $n) { nodes { home @skip(if: $skip) { id } } } }";

		assertThat(count(SCHEMA, document, Map.of("skip", true))).isEqualTo(7);
		assertThat(count(SCHEMA, document, Map.of("skip", false, "n", 50))).isEqualTo(100);
	}

	@Test
	void doesNotRunOver() {
		String document = "{ people(first: 100) " + "{ nodes { friends(first: 100) ".repeat(30) + "{ nodes { id } }"
				+ " } }".repeat(30) + " }";

		assertThat(count(SCHEMA, document, Map.of())).isEqualTo(Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void everyExampleDocumentHasRoomToGrow(Path file) {
		String text = SchemaFiles.text(file);

		ExecutableNormalizedOperation operation = operation(LINLI, text, SchemaFiles.variables(text));
		Weight weight = new NodeCount(LINLI).of(operation);

		assertThat(operation.getOperationFieldCount()).isPositive().isLessThan(500);
		assertThat(weight.nodes()).isPositive().isLessThan(25_000);
		assertThat(weight.values()).isPositive().isLessThan(250_000);
	}

	static List<Path> operations() {
		return SchemaFiles.operations();
	}

	private static long count(GraphQLSchema schema, String document, Map<String, Object> variables) {
		return weight(schema, document, variables).nodes();
	}

	private static Weight weight(GraphQLSchema schema, String document, Map<String, Object> variables) {
		return new NodeCount(schema).of(operation(schema, document, variables));
	}

	private static ExecutableNormalizedOperation operation(GraphQLSchema schema, String document,
			Map<String, Object> variables) {
		return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(schema,
				Parser.parse(document), null, RawVariables.of(variables));
	}

}
