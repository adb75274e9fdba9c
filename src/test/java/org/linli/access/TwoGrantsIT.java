package org.linli.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.access.County.Place;
import org.linli.access.Sight.Held;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;
import org.linli.testing.RecordedStatements.Recorded;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever holds roles at two places is answered as quickly as others: every statement
 * that any field needs seeks what it looks for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoGrantsIT extends GraphIT {

	private final Sdl sdl = Sdl.read();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final RandomCounty county = new RandomCounty("two-grants-" + Ids.next(), 1,
			RandomCounty.skills("two-grants-" + Ids.next(), this.batch), this.batch);

	private final Routes routes = new Routes(this.sdl, this.county);

	@BeforeAll
	void load() {
		load(this.batch);
	}

	@Test
	void everyStatementSeeks() {
		this.statements.clear();
		Map<String, Object> viewer = somebody().context();
		this.sdl.objects()
			.filter((type) -> !type.equals(this.sdl.mutation()))
			.flatMap((type) -> this.routes.to(type).stream().limit(2))
			.forEach((route) -> answer(viewer,
					route.document(route.end()
						.getFieldDefinitions()
						.stream()
						.map((field) -> field.getName()
								+ Arguments.finding(this.sdl, this.county).of(route.end().getName(), field)
								+ (this.sdl.possible(Sdl.type(field)).isEmpty() ? "" : " { __typename }"))
						.collect(Collectors.joining(" ")))));

		Map<String, Recorded> read = ran((one) -> scope(one) == 2);
		assertThat(read).as("statements for a scope of two places").hasSizeGreaterThan(60);
		changes().forEach((document, input) -> answer(viewer, document, Map.of("input", input)));
		Map<String, Recorded> ran = ran((one) -> true);
		assertThat(ran.keySet()).as("statements that write among them")
			.anyMatch((one) -> one.startsWith("MERGE"))
			.hasSizeGreaterThan(read.size() + 15);
		assertThat(read.values())
			.allSatisfy((one) -> assertThat(this.statements.profile(one).scans()).as(one.statement()).isEmpty());
		// What writes cannot be run again.
		assertThat(ran.values())
			.allSatisfy((one) -> assertThat(this.statements.explain(one).scans()).as(one.statement()).isEmpty());
	}

	/** What ran of such statements, each once, with what it was asked last. */
	private Map<String, Recorded> ran(Predicate<Recorded> wanted) {
		Map<String, Recorded> ran = new LinkedHashMap<>();
		this.statements.since().stream().filter(wanted).forEach((one) -> ran.put(one.statement(), one));
		return ran;
	}

	private static int scope(Recorded one) {
		return ((List<?>) one.parameters().getOrDefault("scope", List.of())).size();
	}

	/** Every change with an input, by its document. */
	private Map<String, Map<String, Object>> changes() {
		Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
		Objects.requireNonNull(this.sdl.mutation()).getFieldDefinitions().forEach((field) -> {
			GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil
				.unwrapAll(field.getArgument("input").getType());
			changes.put("mutation($input: %s!) { %s(input: $input) { userErrors { code } } }".formatted(input.getName(),
					field.getName()), new ValidInput(input, this.county).with(List.of("nothing"), ""));
		});
		return changes;
	}

	/** Somebody with all roles in two communities. */
	private Sight somebody() {
		List<Place> two = this.county.county().level("COMMUNITY").subList(0, 2);
		return new Sight(this.county.county(), this.county.self(),
				EnumSet.allOf(GrantRole.class)
					.stream()
					.flatMap((role) -> two.stream().map((place) -> new Held(role, place)))
					.toList(),
				Set.of());
	}

}
