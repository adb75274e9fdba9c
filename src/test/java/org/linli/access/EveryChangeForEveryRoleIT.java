package org.linli.access;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import reactor.core.Disposable;

import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Viewers of each role listen, and ask of what they hear for each field: it is told to
 * those for whom the schema says it is, and refused to all others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryChangeForEveryRoleIT extends GraphIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Sdl sdl = Sdl.read();

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	/** From when on there is something to be heard. */
	private String cursor = "";

	@BeforeAll
	void load() throws InterruptedException {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		List<Thing> members = Stream.generate(() -> this.here.resident("王兰", this.community))
			.limit(20)
			.map((who) -> this.here.member(who, branch, null))
			.toList();
		load(this.here.batch());
		BlockingQueue<Response> heard = new LinkedBlockingQueue<>();
		Disposable listening = as(viewer(EnumSet.allOf(GrantRole.class)))
			.document("subscription { reportInChanged { cursor } }")
			.executeSubscription()
			.toFlux()
			.subscribe(heard::add);
		@Nullable Response first = null;
		for (int i = 0; i < members.size() - 1 && first == null; i++) {
			file(members.get(i));
			first = heard.poll(3, TimeUnit.SECONDS);
		}
		listening.dispose();
		this.cursor = Objects.requireNonNull(first).path("reportInChanged.cursor").entity(String.class).get();
		file(members.getLast());
	}

	private void file(Thing member) {
		as(viewer(EnumSet.of(GrantRole.COMMUNITY_WORKER)))
			.document("mutation($i: FileReportInInput!) { fileReportIn(input: $i) { reportIn { id } } }")
			.variable("i",
					Map.of("idempotencyKey", Ids.next(), "filer", member.code(), "community", this.community.code()))
			.execute()
			.path("fileReportIn.reportIn.id")
			.hasValue();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void aRoleIsToldWhatIsForItAndRefusedAllElse(GrantRole role) {
		listens(EnumSet.of(role));
	}

	@Test
	void nobodyInParticularIsToldWhatIsForEverybody() {
		listens(EnumSet.noneOf(GrantRole.class));
	}

	private void listens(Set<GrantRole> roles) {
		GraphQLObjectType subscription = this.sdl.object("Subscription");
		assertThat(subscription.getFieldDefinitions()).extracting(GraphQLFieldDefinition::getName)
			.as("all that is listened to here")
			.containsExactly("reportInChanged");
		GraphQLObjectType change = this.sdl.object("ReportInChange");
		Map<Boolean, List<GraphQLFieldDefinition>> fields = change.getFieldDefinitions()
			.stream()
			.collect(Collectors.partitioningBy((field) -> this.sdl.mayUse(change, field, roles)));
		if (!this.sdl.mayUse(subscription, subscription.getFieldDefinition("reportInChanged"), roles)) {
			Answer answer = new Answer(answer(viewer(roles), document(change.getFieldDefinitions())));
			assertThat(answer.forbidden()).containsExactly(List.of("reportInChanged"));
			assertThat(answer.data()).isNull();
			return;
		}
		Answer told = hear(roles, fields.getOrDefault(true, List.of()));
		assertThat(told.errors()).isEmpty();
		assertThat(change(told)).hasSameSizeAs(fields.getOrDefault(true, List.of()));
		for (GraphQLFieldDefinition field : fields.getOrDefault(false, List.of())) {
			assertThat(hear(roles, List.of(field)).forbidden())
				.containsExactly(List.of("reportInChanged", field.getName()));
		}
	}

	private static Map<?, ?> change(Answer answer) {
		return (Map<?, ?>) Objects.requireNonNull(answer.fields().get("reportInChanged"));
	}

	/** The first change that is told. */
	private Answer hear(Set<GrantRole> roles, List<GraphQLFieldDefinition> fields) {
		Response heard = as(viewer(roles)).document(document(fields))
			.executeSubscription()
			.toFlux()
			.blockFirst(PATIENCE);
		GraphQlResponse response = Objects.requireNonNull(heard).returnResponse();
		return new Answer(response.toMap());
	}

	private String document(List<GraphQLFieldDefinition> fields) {
		return "subscription { reportInChanged(after: \"%s\") { %s } }".formatted(this.cursor, fields.stream()
			.map((field) -> field.getName() + (this.sdl.possible(Sdl.type(field)).isEmpty() ? "" : " { __typename }"))
			.collect(Collectors.joining(" ")));
	}

	private Map<String, Object> viewer(Set<GrantRole> roles) {
		return TestViewer.context("listener", this.here.scope(), roles.toArray(GrantRole[]::new));
	}

}
