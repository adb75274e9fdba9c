package org.linli.graphql.limits;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
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
			{ node { id } }                                                              | 1
			{ x: node { id } y: node { id } }                                            | 2
			{ nodes(ids: ["a", "b", "c"]) { id } }                                       | 3
			{ people { nodes { id names } totalCount pageInfo { endCursor } } }          | 20
			{ people(first: 100) { edges { cursor node { id } } } }                      | 100
			{ people(first: 3) { nodes { home { rooms { id } } } } }                     | 24
			{ people(first: 3) { nodes { id } edges { node { id home { id } } } } }      | 9
			{ people(first: 10) { nodes { friends(first: 10) { nodes { id } } } } }      | 110
			{ people(first: 5) { totalCount } }                                          | 0
			{ node { ... on Person { home { id } } ... on Home { rooms { id } } } }      | 7
			{ node { id ... on Home { rooms { id } } } }                                 | 7
			{ matches { matches { person { id } } } }                                    | 21
			{ matches(first: 100) { matches { person { id } } } }                        | 201
			{ matches(first: 1) { excluded { person { id } } } }                         | 25
			{ gaps { id } }                                                              | 50
			{ gaps(first: 100) { id } }                                                  | 100
			{ __schema { types { name } } }                                              | 0
			{ __typename node { __typename } }                                           | 1
			""")
	void countsTheMostObjectsOfAnAnswer(String document, int nodes) {
		assertThat(count(SCHEMA, document, Map.of())).isEqualTo(nodes);
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

		assertThat(count(LINLI, text, SchemaFiles.variables(text))).isPositive().isLessThan(25_000);
	}

	static List<Path> operations() {
		return SchemaFiles.operations();
	}

	private static int count(GraphQLSchema schema, String document, Map<String, Object> variables) {
		var operation = ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(schema,
				Parser.parse(document), null, RawVariables.of(variables));
		return new NodeCount(schema).of(operation.getTopLevelFields());
	}

}
