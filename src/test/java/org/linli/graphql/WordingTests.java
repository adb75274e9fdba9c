package org.linli.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of a wrong value names the place and what is wanted there, and neither the
 * value nor anything of the inside.
 */
class WordingTests {

	/** Stands in every wrong value, as a telephone number would. */
	private static final String CANARY = "13800000000";

	private static final Pattern INSIDE = Pattern
		.compile("ANTLR|AST|\\w+\\{|java\\.|graphql\\.|[A-Z]\\w*(Map|List|Value|Field|Exception|Reference)\\b"
				+ "|'(Map|List|Long|Double|Integer|BigInteger|BigDecimal|Character|Object)'");

	private static final String SCHEMA = """
			scalar Date
			scalar DateTime
			enum Kind { COUNT RATIO }
			input Inner { name: String! kind: Kind days: [Date!] }
			input Choice @oneOf { name: String number: Int }
			input Outer { inner: Inner inners: [Inner!] choice: Choice number: Int! = 1 }
			type Query {
			  string(v: String!): ID int(v: Int!): ID float(v: Float!): ID boolean(v: Boolean!): ID id(v: ID!): ID
			  date(v: Date!): ID dateTime(v: DateTime!): ID kind(v: Kind!): ID ids(v: [ID!]!): ID kinds(v: [Kind!]!): ID
			  inner(v: Inner!): ID outer(v: Outer!): ID choice(v: Choice!): ID
			}
			type Mutation { outer(v: Outer!): ID }
			""";

	/** What is wrong for each type. */
	private static final Map<String, List<String>> WRONG = Map.ofEntries(
			Map.entry("string: String!",
					List.of("13800000000", "1.38e30", "true", "[\"13800000000\"]", "{\"a\": \"13800000000\"}", "null")),
			Map.entry("int: Int!",
					List.of("\"13800000000\"", "13800000000", "1.3800000000", "13800000000.5", "13800000000e30",
							"-13800000000e-30", "true", "[13800000000]", "{\"a13800000000\": 1}", "null")),
			Map.entry("float: Float!",
					List.of("\"13800000000\"", "true", "[\"13800000000\"]", "{\"a\": 13800000000}", "null")),
			Map.entry("boolean: Boolean!",
					List.of("\"13800000000\"", "13800000000", "[\"13800000000\"]", "{\"a\": 1}", "null")),
			Map.entry("id: ID!", List.of("null")),
			Map.entry("date: Date!",
					List.of("\"13800000000\"", "\"1380-00-00\"", "13800000000", "13800000000.5", "true",
							"[13800000000]", "{\"a\": 13800000000}", "null")),
			Map.entry("dateTime: DateTime!",
					List.of("\"13800000000\"", "13800000000", "13800000000.5", "true", "[13800000000]",
							"{\"a\": 13800000000}", "\"2026-02-30T13800000000\"", "null")),
			Map.entry("kind: Kind!",
					List.of("\"13800000000\"", "\"a13800000000\"", "13800000000", "1.5", "true", "[\"13800000000\"]",
							"{\"a\": 13800000000}", "null")),
			Map.entry("ids: [ID!]!", List.of("[null]", "null")),
			Map.entry("kinds: [Kind!]!", List.of("[null]", "[\"13800000000\"]", "[\"COUNT\", 13800000000]", "null")),
			Map.entry("inner: Inner!",
					List.of("13800000000", "\"13800000000\"", "[13800000000]", "true", "{}", "{\"name\": null}",
							"{\"name\": 13800000000}", "{\"name\": \"a\", \"kind\": \"13800000000\"}",
							"{\"name\": \"a\", \"x13800000000\": 1}", "{\"name\": \"a\", \"days\": [\"13800000000\"]}",
							"{\"name\": \"a\", \"days\": {\"a\": 13800000000}}", "null")),
			Map.entry("outer: Outer!",
					List.of("13800000000", "{\"number\": 13800000000}", "{\"number\": null}",
							"{\"inner\": \"13800000000\"}", "{\"inner\": {\"kind\": \"13800000000\"}}",
							"{\"inner\": {\"name\": [\"13800000000\"]}}", "{\"inners\": [13800000000]}",
							"{\"inners\": [{\"name\": \"a\"}, {\"name\": {\"a\": 13800000000}}]}",
							"{\"inners\": [{\"name\": \"a\", \"x13800000000\": 1}]}",
							"{\"choice\": {\"name\": \"13800000000\", \"number\": 1}}", "{\"x' 13800000000\": {}}")),
			Map.entry("choice: Choice!", List.of("{}", "{\"name\": \"13800000000\", \"number\": 1}",
					"{\"name\": 13800000000}", "{\"x13800000000\": 1}", "13800000000")));

	private final GraphQL graphQl = GraphQL
		.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA),
				RuntimeWiring.newRuntimeWiring().scalar(CalendarDay.TYPE).scalar(Instants.TYPE).build()))
		.instrumentation(new Wording())
		.build();

	static Stream<String[]> wrong() {
		return WRONG.entrySet().stream().flatMap((one) -> one.getValue().stream().map((value) -> {
			String[] field = one.getKey().split(": ", 2);
			return new String[] { field[0], field[1], value };
		}));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void tellsNothingOfTheValueOfAVariable(String field, String type, String value) {
		String said = refused("query($v: %s) { %s(v: $v) }".formatted(type, field), "{\"v\": " + value + "}");

		assertThat(said).containsAnyOf("'v'", "'Inner'", "'Outer'", "'Choice'");
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void tellsNothingOfALiteral(String field, String type, String value) {
		String literal = value.replaceAll("\"([a-z]\\w*)\":", "$1:").replace("\"COUNT\"", "COUNT");
		String document = literal.contains("x' ") ? "{ outer(v: {x: \"13800000000\"}) }"
				: "{ %s(v: %s) }".formatted(field, literal);
		String said = refused(document.replace("x13800000000", "x"), "{}");

		assertThat(said).containsAnyOf("'v", "'Choice'");
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void tellsNothingOfADefault(String field, String type, String value) {
		String literal = value.replaceAll("\"([a-z]\\w*)\":", "$1:").replace("x13800000000", "x").replace("x' ", "x");

		refused("query($v: %s = %s) { %s(v: $v) }".formatted(type, literal, field), "{}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{ string(v: "13800000000" }
			{ string(v: "13800000000) }
			{ string("13800000000") }
			13800000000
			"13800000000"
			{ a } "13800000000"
			{ a } 13800000000
			{ string(v: 13800000000abc) }
			{ string(v: "\\x13800000000") }
			{ string(v: "\\uD83D13800000000") }
			{ string(v: "\\uDC0013800000000") }
			{ string(v: "\\u{13800000000}") }
			{ string(v: \"""13800000000) }
			{ ? 13800000000 }
			query($v: String! = "13800000000" { a }
			query(13800000000: String) { a }
			{ string(v: 0138) }
			{ string(v: 13800000000
			{ id(v: 13800000000.5) }
			{ id(v: [["13800000000"]]) }
			{ id(v: {a: 13800000000}) }
			{ ids(v: ["a", 13800000000.5]) }
			{ ids(v: {a: 13800000000}) }
			query($v: ID! = {a: 13800000000}) { id(v: $v) }
			""")
	void tellsNothingOfWhatStandsWhereItMustNot(String document) {
		refused(document, "{}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			query($v: String!) { string(v: $v) }   | {"v": {"a": 1}}  | a String is wanted
			query($v: Int!) { int(v: $v) }         | {"v": 1.5}       | an Int is wanted, a whole number of 32 bits
			query($v: Int!) { int(v: $v) }         | {"v": 1e30}      | an Int is wanted, a whole number of 32 bits
			query($v: Kind!) { kind(v: $v) }       | {"v": "A"}       | a value of the enum 'Kind' is wanted
			query($v: Int!) { int(v: $v) }         | {}               | Int! is wanted, not null
			query($v: [ID!]!) { ids(v: $v) }       | {"v": [null]}    | ID! is wanted, not null
			query($v: Inner!) { inner(v: $v) }     | {"v": "A"}       | an object of fields is wanted
			query($v: Inner!) { inner(v: $v) }     | {"v": {"name": "a", "b": 1}} | not defined for the input 'Inner'
			query($v: Date!) { date(v: $v) }       | {"v": "A"}       | a day is wanted, as 2026-11-23
			query($v: Date!) { date(v: $v) }       | {"v": "2026-02-30"} | the calendar has no such day
			query($v: DateTime!) { dateTime(v: $v) } | {"v": "A"} | a time with its offset is wanted, as 2026
			{ kind(v: "RATIO") } | {} | 'v' is not a valid 'Kind': a literal of another kind is wanted
			{ kind(v: FOO) } | {} | 'v' is not a valid 'Kind': a value of the enum 'Kind' is wanted
			{ string(v: {a: 1}) } | {} | 'v' is not a valid 'String': a literal of another kind is
			{ date(v: "2026-02-30") } | {} | 'v' is not a valid 'Date': the calendar has no such day
			{ inner(v: "A") } | {} | argument 'v' must be an object of fields
			{ inner(v: {}) } | {} | argument 'v' is missing required fields '[name]'
			{ inner(v: {name: "a", b: 1}) } | {} | argument 'v' contains a field not in 'Inner': 'b'
			query($v: Int = "A") { int(v: $v) }    | {}               | Bad default value for type 'Int'
			{ int(v: 1 } | {} | Invalid syntax at line 1 column 12
			""")
	void saysWhereAndWhatIsWanted(String document, String variables, String sentence) {
		assertThat(refused(document, variables)).contains(sentence);
	}

	@Test
	void saysTheSameWhateverTheMachineOrTheClientSpeaks() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMAN);
			assertThat(refused("{ nothing }", "{}")).contains("Field 'nothing' in type 'Query' is undefined");
			assertThat(refused("query($v: Choice!) { choice(v: $v) }", "{\"v\": {}}")).contains("Exactly one key");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void doesNotRepeatTheNameOfAnOperationThatIsNotThere() {
		assertThat(sentences(input("query A { __typename } query B { __typename }").operationName(CANARY)))
			.contains("no operation of that name")
			.doesNotContain(CANARY);
		assertThat(sentences(input("query A { __typename } query B { __typename }")))
			.contains("Must provide operation name");
	}

	private String refused(String document, String variables) {
		String said = sentences(input(document)
			.variables(JsonMapper.shared().readValue(variables, new TypeReference<Map<String, @Nullable Object>>() {
			})));

		assertThat(said).as(document + " with " + variables)
			.isNotEmpty()
			.doesNotContain(CANARY, "1380", "1.38")
			.doesNotContainPattern(INSIDE);
		return said;
	}

	private static ExecutionInput.Builder input(String document) {
		return ExecutionInput.newExecutionInput(document).locale(Locale.GERMAN);
	}

	/** All that is said, as clients are told it. */
	private String sentences(ExecutionInput.Builder input) {
		return this.graphQl.execute(input)
			.getErrors()
			.stream()
			.map((error) -> JsonMapper.shared().writeValueAsString(ErrorCodes.coded(error).toSpecification()))
			.reduce("", (one, other) -> one + other + "\n");
	}

}
