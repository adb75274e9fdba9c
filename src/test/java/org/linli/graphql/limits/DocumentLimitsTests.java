package org.linli.graphql.limits;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentLimitsTests {

	private static final LimitSettings SMALL = new LimitSettings(300, 60, 4, 3, 2, 4, 12, 50, 80);

	/**
	 * Documents that are just small enough, and what they ask for too much when doubled.
	 */
	static final List<Arguments> LIMITS = List.of(
			Arguments.of("characters", "{ a } #" + "x".repeat(293), "{ a } #" + "x".repeat(294)),
			Arguments.of("tokens", "{ a" + " a".repeat(57) + " }", "{ a" + " a".repeat(58) + " }"),
			Arguments.of("depth", "{ t { t { t { a } } } }", "{ t { t { t { t { a } } } } }"),
			Arguments.of("depth", "{ ts { nodes { ts { nodes { t { a } } } } } }",
					"{ ts { nodes { ts { nodes { t { t { a } } } } } } }"),
			Arguments.of("aliases", "{ a x: a y: a z: a }", "{ x: a y: a z: a t { w: a } }"),
			Arguments.of("directives", "{ a @skip(if: false) @include(if: true) }",
					"{ a @skip(if: false) t @include(if: true) { a @skip(if: false) } }"),
			Arguments.of("rootFields", "{ a b c t { a } }", "{ a b c t { a } ...F } fragment F on Query { d }"),
			Arguments.of("fields", "{ t { a b c d } ...F } fragment F on Query { t { a b c d } }",
					"{ t { a b c d } ...F } fragment F on Query { t { a b c d ...G } } fragment G on Query { a b c }"),
			Arguments.of("fields", "{ p { p { a } ... on X { p { a } } } }",
					"{ p { p { p { a } ... on X { p { a } } } ... on X { p { a } } } }"),
			Arguments.of("nodes", "{ ts(first: 24) { nodes { t { a } } } t { a } }",
					"{ ts(first: 25) { nodes { t { a } } } t { a } }"),
			Arguments.of("values", "{ ts(first: 39) { nodes { a b } } a b }",
					"{ ts(first: 39) { nodes { a b } } a b c }"),
			Arguments.of("values", "{ ts(first: 40) { nodes { x: a y: a } } }",
					"{ ts(first: 40) { nodes { x: a y: a __typename } } }"));

	private final AtomicInteger fetched = new AtomicInteger();

	@Test
	void answersNoNullWhereThereIsNoneWhateverIsWished() {
		String schema = "type Query { a: A } type A { b: ID! }";
		GraphQL graphQl = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema),
					RuntimeWiring.MOCKED_WIRING))
			.instrumentation(new DocumentLimits(SMALL))
			.build();

		assertThat(graphQl
			.execute((input) -> input.query("query @experimental_disableErrorPropagation { a { b } }")
				.root(Map.of("a", Map.of())))
			.toSpecification()).extracting("data.a").isNull();
	}

	@ParameterizedTest
	@FieldSource("LIMITS")
	void refusesWhatIsTooLargeBeforeAnythingIsFetched(String limit, String allowed, String refused) {
		assertThat(ask(allowed).getErrors()).as(limit).noneMatch((error) -> isOf(limit, error));
		this.fetched.set(0);

		assertThat(ask(refused).getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
				.containsEntry("limit", limit)
				.containsKeys("most", "found"));
		assertThat(this.fetched).hasValue(0);
	}

	@Test
	void saysAllThatIsWrongWithTheShapeAtOnce() {
		assertThat(ask("{ x: a y: a z: a w: a v: a }").getErrors())
			.extracting((error) -> error.getExtensions().get("limit"))
			.containsExactly("aliases", "rootFields");
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void refusesHostileDocuments(String document) {
		GraphQL shipped = graphQl(new LimitSettings(30_000, 2_000, 20, 30, 50, 20, 2_000, 50_000, 500_000));

		ExecutionResult result = shipped.execute(document);

		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
		assertThat(this.fetched).hasValue(0);
	}

	static List<String> hostile() {
		return List.of("{ " + repeat(1_000, "x%d: a ") + "}", "{ a " + repeat(1_000, "@a%d ") + "}",
				"{ " + "t { ".repeat(600) + "a" + " }".repeat(600) + " }", "{".repeat(600),
				"{ a" + " a".repeat(15_001) + " }", "{ a } #" + "x".repeat(1_100_000),
				"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
				"{ ...F0 } " + repeat(20, "fragment F%1$d on Query { t { ...F%2$d } x: t { ...F%2$d } } ")
						+ "fragment F20 on Query { a }",
				"{ ts(first: 100) { nodes { ts(first: 100) { nodes { ts(first: 100) { nodes { a } } } } } } }",
				"{ " + repeat(2_000, "n%d ") + "}", "{ " + repeat(200, "n%d ") + "}", byEachType(7), byEachType(10),
				named("", "x".repeat(20_000) + ": "), named("x".repeat(20_000) + ": ", ""),
				named("", "a ".repeat(1_900)));
	}

	/** Gives the field of the operation a name, and ten thousand values. */
	private static String named(String one, String other) {
		return "{ " + one + "ts(first: 100) { nodes { ts(first: 100) { nodes { " + other + "a } } } } }";
	}

	/** Asks on as one type and as any, which the engine unfolds once for each type. */
	private static String byEachType(int depth) {
		return "{ p { " + "p { ... on X { p { a } } ".repeat(depth) + "p { a }" + " }".repeat(depth) + " } }";
	}

	private static String repeat(int times, String pattern) {
		return IntStream.range(0, times).mapToObj((i) -> pattern.formatted(i, i + 1)).collect(Collectors.joining());
	}

	private static boolean isOf(String limit, GraphQLError error) {
		Map<String, Object> extensions = error.getExtensions();
		return extensions != null && limit.equals(extensions.get("limit"));
	}

	private ExecutionResult ask(String document) {
		return graphQl(SMALL).execute(document);
	}

	private GraphQL graphQl(LimitSettings settings) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (type) -> type.defaultDataFetcher((field) -> {
				this.fetched.incrementAndGet();
				return null;
			}))
			.type("P", (type) -> type.typeResolver((object) -> object.getSchema().getObjectType("X")))
			.build();
		return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
				type Query { a: Int b: Int c: Int d: Int t: Query ts(first: Int! = 20): QueryConnection p: P }
				type QueryConnection { nodes: [Query!]! }
				interface P { a: Int p: P }
				type X implements P { a: Int p: P }
				type Y implements P { a: Int p: P }
				type Z implements P { a: Int p: P }
				"""), wiring))
			.instrumentation(new ChainedInstrumentation(new DocumentLimits(settings),
					new NodeBudget(settings.nodes(), settings.values())))
			.build();
	}

}
