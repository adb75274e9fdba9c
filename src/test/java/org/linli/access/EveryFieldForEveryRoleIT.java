package org.linli.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.County.Thing;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;
import org.neo4j.driver.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each field of the schema is asked for by viewers of each role, at things that they see:
 * it is answered to those for whom the schema says it is, and refused to all others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldForEveryRoleIT extends GraphIT {

	/** Types to which no document leads that is answered at once. */
	private static final Map<String, String> NO_WAY = new TreeMap<>(
			Map.of("Subscription", "is listened to, in EveryChangeForEveryRoleIT", "ReportInChange",
					"is what a subscription tells, in EveryChangeForEveryRoleIT"));

	/** Types that are for others too, to which only what is for staff leads. */
	private static final Map<String, String> BY_STAFF_ALONE = Map.ofEntries(
			Map.entry("Availability", "tells when others can help"),
			Map.entry("AvailabilityWindow", "tells when others can help"),
			Map.entry("BuildingUnit", "is seen where its people are"),
			Map.entry("NeedConnection", "lists what others need"), Map.entry("NeedEdge", "lists what others need"),
			Map.entry("ReportInConnection", "lists who reported in"),
			Map.entry("ReportInEdge", "lists who reported in"));

	/** Types that are for others too, to which only what is granted leads. */
	private static final Set<String> BY_ANY_GRANT = Set.of("OrganizationEdge", "OfferEdge", "ServiceItemEdge",
			"ServiceSiteEdge", "GraphPath", "Hop");

	private final Sdl sdl = Sdl.read();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final RandomCounty county = new RandomCounty("every-field-" + Ids.next(), 1,
			RandomCounty.skills("every-field-" + Ids.next(), this.batch), this.batch);

	private final Routes routes = new Routes(this.sdl, this.county);

	@BeforeAll
	void load() {
		this.county.addMemberFromElsewhere(this.batch);
		this.county.addBridge(this.batch);
		load(this.batch);
		this.county.afterwards()
			.forEach((statement,
					parameters) -> this.driver.executableQuery(statement).withParameters(parameters).execute());
		lookAt(person());
	}

	/** Who asks here is a person, of whom somebody has asked before. */
	private Thing person() {
		return this.county.county().of("Person").getFirst();
	}

	private void lookAt(Thing person) {
		Answer answer = new Answer(answer(this.county.in(GrantRole.COMMUNITY_WORKER).context(),
				"{ person(code: \"%s\") { contact(purpose: VISIT) { name } } }".formatted(person.code())));
		assertThat(answer.errors()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void aRoleIsAnsweredWhatIsForItAndRefusedAllElse(GrantRole role) {
		Look look = new Look(EnumSet.of(role)).atAll();

		assertThat(look.problems).isEmpty();
		assertThat(look.unreached).containsExactlyElementsOf(outOfReach(EnumSet.of(role)));
	}

	@Test
	void nobodyInParticularIsAnsweredWhatIsForEverybody() {
		Look look = new Look(EnumSet.noneOf(GrantRole.class)).atAll();

		assertThat(look.problems).isEmpty();
		assertThat(look.unreached).containsExactlyElementsOf(outOfReach(Set.of()));
	}

	@Test
	void somebodyInAllRolesReachesAllThatADocumentCanAskFor() {
		Look look = new Look(EnumSet.allOf(GrantRole.class)).atAll();

		assertThat(look.problems).isEmpty();
		assertThat(look.unreached).containsExactlyElementsOf(NO_WAY.keySet());
	}

	@Test
	void whatIsAskedForHereChangesNothing() {
		List<Object> before = size();

		new Look(EnumSet.allOf(GrantRole.class)).at(Objects.requireNonNull(this.sdl.mutation()));

		assertThat(size()).isEqualTo(before);
	}

	private List<Object> size() {
		return this.driver
			.executableQuery(
					"""
							RETURN COUNT { (n) WHERE NOT n:AccessEntry AND NOT n:AccessChain } AS nodes, COUNT { ()-->() } AS relations
							""")
			.execute()
			.records()
			.getFirst()
			.values()
			.stream()
			.map(Value::asObject)
			.toList();
	}

	/** The types of which a field is for these roles, and nothing is ever seen. */
	private Set<String> outOfReach(Set<GrantRole> roles) {
		Set<String> types = new TreeSet<>(NO_WAY.keySet());
		if (!Sdl.includes("STAFF", roles)) {
			types.addAll(BY_STAFF_ALONE.keySet());
		}
		if (roles.isEmpty()) {
			types.addAll(BY_ANY_GRANT);
		}
		if (!Sdl.includes("NEIGHBOURS", roles) && !Sdl.includes("ADMINISTRATORS", roles)) {
			types.add("UserError");
		}
		types.removeIf((type) -> fields(this.sdl.object(type), roles, true).isEmpty());
		return types;
	}

	private List<GraphQLFieldDefinition> fields(GraphQLObjectType type, Set<GrantRole> roles, boolean allowed) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> this.sdl.mayUse(type, field, roles) == allowed)
			.toList();
	}

	/** Somebody who looks at all there is. */
	private final class Look {

		private final Set<GrantRole> roles;

		private final Map<String, Object> context;

		private final List<String> problems = new ArrayList<>();

		/** Types of which a field is for the viewer, who sees nothing of that type. */
		private final Set<String> unreached = new TreeSet<>();

		Look(Set<GrantRole> roles) {
			this.roles = roles;
			this.context = EveryFieldForEveryRoleIT.this.county.in(roles.toArray(GrantRole[]::new)).contextOf(person());
		}

		Look atAll() {
			EveryFieldForEveryRoleIT.this.sdl.objects().forEach(this::at);
			return this;
		}

		private void at(GraphQLObjectType type) {
			@Nullable Route reaching = null;
			for (Route route : EveryFieldForEveryRoleIT.this.routes.to(type)) {
				if (route.open(this.roles) < route.steps().size()) {
					isClosed(route);
				}
				else if (reaching == null && reaches(route)) {
					reaching = route;
				}
			}
			if (reaching != null) {
				answers(reaching);
				refuses(reaching);
			}
			else if (!fields(type, true).isEmpty()) {
				this.unreached.add(type.getName());
			}
		}

		private boolean reaches(Route route) {
			Answer answer = ask(route, "__typename");
			expect(answer.forbidden().isEmpty(), () -> answer.forbidden() + " is refused on " + route);
			return !route.found(answer.data()).isEmpty();
		}

		/** The first field that is not for the viewer is refused, if it is asked for. */
		private void isClosed(Route route) {
			int open = route.open(this.roles);
			Answer answer = ask(route, "__typename");
			List<String> refused = route.steps()
				.stream()
				.limit(open + 1)
				.map((step) -> step.field().getName())
				.toList();
			boolean asked = !new Route(route.sdl(), route.root(), route.steps().subList(0, open)).found(answer.data())
				.isEmpty();
			expect(!asked || answer.forbidden().equals(List.of(refused)),
					() -> refused + " is not refused on " + route);
			expect(route.found(answer.data()).isEmpty(), () -> route + " leads on");
		}

		/** What is for the viewer is answered. */
		private void answers(Route route) {
			List<GraphQLFieldDefinition> fields = fields(route.end(), true);
			if (fields.isEmpty()) {
				return;
			}
			Answer answer = ask(route,
					IntStream.range(0, fields.size())
						.mapToObj((i) -> selection(route.end(), fields.get(i), "f" + i))
						.collect(Collectors.joining(" ")));
			expect(answer.forbidden().isEmpty(), () -> answer.forbidden() + " is refused on " + route);
			expect(answer.faults().isEmpty(), () -> answer.faults() + " on " + route);
			List<Object> found = route.found(answer.data());
			expect(!found.isEmpty(), () -> "nothing is answered on " + route);
			Set<String> keys = Stream
				.concat(Stream.of("__typename"), IntStream.range(0, fields.size()).mapToObj((i) -> "f" + i))
				.collect(Collectors.toSet());
			found
				.forEach((one) -> expect(
						one instanceof Map<?, ?> values && keys.containsAll(values.keySet())
								&& values.keySet()
									.containsAll(keys.stream().filter((key) -> key.startsWith("f")).toList()),
						() -> one + " on " + route));
		}

		/** What is not for the viewer is refused, field by field. */
		private void refuses(Route route) {
			for (GraphQLFieldDefinition field : fields(route.end(), false)) {
				Answer answer = ask(route, selection(route.end(), field, "refused"));
				expect(answer.forbidden().size() == 1 && answer.forbidden().getFirst().getLast().equals("refused")
						&& answer.forbidden().getFirst().size() == route.steps().size() + 1,
						() -> route.end().getName() + "." + field.getName() + " is not refused on " + route + ": "
								+ answer);
				expect(answer.values("refused").isEmpty(),
						() -> route.end().getName() + "." + field.getName() + " is answered on " + route);
			}
		}

		private List<GraphQLFieldDefinition> fields(GraphQLObjectType type, boolean allowed) {
			return EveryFieldForEveryRoleIT.this.fields(type, this.roles, allowed);
		}

		private Answer ask(Route route, String selections) {
			return new Answer(answer(this.context, route.document(selections)));
		}

		private void expect(boolean holds, Supplier<String> problem) {
			if (!holds) {
				this.problems.add(problem.get());
			}
		}

	}

	private String selection(GraphQLObjectType type, GraphQLFieldDefinition field, String alias) {
		String arguments = Arguments.finding(this.sdl, this.county).of(type.getName(), field);
		String below = this.sdl.possible(Sdl.type(field)).isEmpty() ? "" : " { __typename }";
		return "%s: %s%s%s".formatted(alias, field.getName(), arguments, below);
	}

}
