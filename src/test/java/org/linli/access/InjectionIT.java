package org.linli.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as a text is a text: every argument and every field of an input takes
 * what would be read as Cypher, as a query of an index, as a pattern or as nothing at
 * all, and the graph is none the worse for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionIT extends GraphIT {

	private static final List<String> VALUES = List.of("'} DETACH DELETE n //", "\") OR 1=1 --", "`) DETACH DELETE (n",
			"\\u0060 RETURN 1 //", "\\u0027}) MATCH (n) DETACH DELETE n //", "$scope", "${jndi:ldap://127.0.0.1/a}",
			"name:* OR *:*", "AND OR NOT", "[a TO z] ~ ^ /.*/ \\", "* ?", "%s %n {0} #{7*7}", "../../etc/passwd",
			"\u0000", "\ud800", "\u202e\u200b", "", " ", "x".repeat(100_000), "技".repeat(10_000));

	/** What tells how the server is made. */
	private static final Pattern TELLING = Pattern.compile(
			"(?i)neo4j|cypher|lucene|bolt:|exception|java\\.|org\\.|\\bmatch \\(|syntax|127\\.0\\.0\\.1|localhost|\\.java:");

	/** What a message has in place of what it is to tell. */
	private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

	/** What changes that were allowed write; a text in them is nothing bad. */
	private static final Set<String> WRITTEN = Set.of("Entity", "Need", "ReportIn", "Grant", "Account", "Event",
			"IdempotencyKey", "Consent", "Sequence", "AccessChain", "AccessEntry");

	private final Sdl sdl = Sdl.read();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final RandomCounty county = new RandomCounty("injection-" + Ids.next(), 1,
			RandomCounty.skills("injection-" + Ids.next(), this.batch), this.batch);

	private final Routes routes = new Routes(this.sdl, this.county);

	private final Map<String, Object> viewer = this.county.in(GrantRole.values()).context();

	@BeforeAll
	void load() {
		load(this.batch);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("arguments")
	void anArgumentTakesAnyText(Taking taking) {
		Map<String, Long> before = counts();
		for (String value : VALUES) {
			isHarmless(new Answer(answer(this.viewer, taking.document(), Map.of("value", taking.value(value)))), value);
		}
		assertThat(counts()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("inputs")
	void aFieldOfAnInputTakesAnyText(InputField field) {
		Map<String, Long> before = counts();
		List<Map<String, Object>> own = own();
		for (String value : VALUES) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("input", new ValidInput(field.input(), this.county).with(field.path(), value));
			Answer answer = new Answer(answer(this.viewer, field.document(), variables));
			isHarmless(answer, value);
			assertThat(
					answer.messages().stream().map((message) -> value.isEmpty() ? message : message.replace(value, "")))
				.as(value)
				.noneMatch((message) -> GAP.matcher(message).find());
		}
		assertThat(own()).isEqualTo(own);
		counts().forEach((label, count) -> {
			if (WRITTEN.contains(label)) {
				assertThat(count).as(label).isGreaterThanOrEqualTo(before.getOrDefault(label, 0L));
			}
			else {
				assertThat(count).as(label).isEqualTo(before.get(label));
			}
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("lists")
	void aListOfAnInputIsAnsweredByAFewErrorsHoweverLongItIs(InputField field) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("input", new ValidInput(field.input(), this.county).withMany(field.path(), 3_000));

		Answer answer = new Answer(answer(this.viewer, field.document(), variables));

		assertThat(answer.internal()).isEmpty();
		assertThat(answer.messages()).hasSizeBetween(1, 10);
	}

	@Test
	void whatTellsHowTheServerIsMadeIsFound() {
		assertThat(List.of("Neo4jException", "Invalid input 'x': MATCH (n)", "at org.linli.Needs", "bolt://localhost"))
			.allMatch((message) -> TELLING.matcher(message).find());
		assertThat(TELLING.matcher("'first' must be from 1 to 100 (field needs)").find()).isFalse();
	}

	private void isHarmless(Answer answer, String value) {
		assertThat(answer.internal()).as(value).isEmpty();
		assertThat(answer.messages().stream().map((message) -> value.isEmpty() ? message : message.replace(value, "")))
			.as(value)
			.noneMatch((message) -> TELLING.matcher(message).find());
	}

	/** The arguments of all fields that take a text. */
	Stream<Taking> arguments() {
		return this.sdl.objects().filter((type) -> !type.equals(this.sdl.mutation())).flatMap((type) -> {
			Route route = this.routes.to(type).stream().filter(this::reaches).findFirst().orElse(null);
			return (route != null) ? type.getFieldDefinitions()
				.stream()
				.flatMap((field) -> field.getArguments()
					.stream()
					.filter((argument) -> ValidInput.isText(argument.getType()))
					.map((argument) -> taking(route, type, field, argument))) : Stream.of();
		});
	}

	private boolean reaches(Route route) {
		return !route.found(new Answer(answer(this.viewer, route.document("__typename"))).data()).isEmpty();
	}

	private Taking taking(Route route, GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
		String others = Arguments.finding(this.sdl, this.county).others(type.getName(), field, argument.getName());
		String below = this.sdl.possible(Sdl.type(field)).isEmpty() ? "" : " { __typename }";
		String text = route.document("%s(%s: $value%s)%s".formatted(field.getName(), argument.getName(),
				others.isEmpty() ? "" : ", " + others, below));
		return new Taking(type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
				"query($value: %s) %s".formatted(GraphQLTypeUtil.simplePrint(argument.getType()), text),
				GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType())));
	}

	/** The fields of the inputs of all changes that take many texts. */
	Stream<InputField> lists() {
		return inputs().filter((field) -> GraphQLTypeUtil
			.isList(GraphQLTypeUtil.unwrapNonNull(field.input().getField(field.path().getFirst()).getType())));
	}

	/** The fields of the inputs of all changes that take a text, however deep. */
	Stream<InputField> inputs() {
		GraphQLObjectType mutation = this.sdl.mutation();
		return (mutation != null) ? mutation.getFieldDefinitions()
			.stream()
			.flatMap((field) -> ValidInput.texts(new InputField(field, List.of()).input())
				.map((path) -> new InputField(field, path))) : Stream.of();
	}

	/** How many nodes of each label and how many relations there are. */
	private Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		this.driver.executableQuery("""
				MATCH (n)
				UNWIND labels(n) AS label
				RETURN label, count(*) AS total
				""")
			.execute()
			.records()
			.forEach((row) -> counts.put(row.get("label").asString(), row.get("total").asLong()));
		return counts;
	}

	/** All that is kept of the county, but for locks and the person who is changed. */
	private List<Map<String, Object>> own() {
		return this.driver.executableQuery("""
				MATCH (n:Entity)
				WHERE n.code CONTAINS $mark AND n.code <> $concerned
				RETURN n {.*, locked: null} AS node
				ORDER BY n.id
				""")
			.withParameters(
					Map.of("mark", this.county.county().mark(), "concerned", ValidInput.concerned(this.county).code()))
			.execute()
			.records()
			.stream()
			.map((Record row) -> row.get("node").asMap())
			.toList();
	}

	/** A field that is asked with a text. */
	record Taking(String name, String document, boolean list) {

		Object value(String text) {
			return this.list ? List.of(text) : text;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** A field of the input of a change. */
	record InputField(GraphQLFieldDefinition mutation, List<String> path) {

		GraphQLInputObjectType input() {
			return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.mutation.getArgument("input").getType());
		}

		String document() {
			GraphQLArgument argument = this.mutation.getArgument("input");
			return "mutation($input: %s) { %s(input: $input) { userErrors { code message path } } }"
				.formatted(GraphQLTypeUtil.simplePrint(argument.getType()), this.mutation.getName());
		}

		@Override
		public String toString() {
			List<String> all = new ArrayList<>(List.of(this.mutation.getName()));
			all.addAll(this.path);
			return String.join(".", all);
		}

	}

}
