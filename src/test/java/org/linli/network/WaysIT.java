package org.linli.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.people.ConsentRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.WorkRow;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.talent.ProvidesRow;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * How two things are linked, and what lies around one: who stands on a way, what a crowd
 * is, and what it costs.
 */
class WaysIT extends GraphIT {

	private static final LocalDate ENDED = LocalDate.of(2021, 1, 1);

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Thing school = this.here.organization("实验小学", OrganizationKind.SCHOOL, this.here.county());

	private final Thing phones = this.here.skill("手机教学");

	@Test
	void tellsTheShortestWayHopByHopInBothLanguages() {
		Someone teacher = this.here.resident("王书兰", this.unit);
		this.here.talent(teacher, this.phones, 3);
		this.here.worksAt(teacher, this.school);
		load(this.here.batch());

		Response answer = ask(this.here.scope(), this.phones.id(), this.school.id(), 6);

		answer.path("linkage").entityList(Object.class).hasSize(1);
		answer.path("linkage[0].length").entity(Integer.class).isEqualTo(2);
		answer.path("linkage[0].hops[*].relationship")
			.entityList(String.class)
			.containsExactly("HAS_SKILL", "WORKS_AT");
		answer.path("linkage[0].hops[1].since").entity(LocalDate.class).isEqualTo(LONG_AGO);
		answer.path("linkage[0].zh").entity(String.class).isEqualTo("王书兰会“手机教学”，王书兰在实验小学工作。");
		answer.path("linkage[0].en").entity(String.class).isEqualTo("王书兰 knows \"skill 手机教学\", 王书兰 works at 实验小学.");
	}

	@Test
	void leadsNowhereThroughMinorsTheAnonymisedAndWhatIsOver() {
		Someone minor = person(true, PersonStatus.ACTIVE);
		Someone forgotten = person(false, PersonStatus.ANONYMISED);
		Someone former = person(false, PersonStatus.ACTIVE);
		List.of(minor, forgotten).forEach((one) -> this.here.worksAt(one, this.school));
		this.here.batch().add(new WorkRow(former.id(), this.school.id(), LONG_AGO, ENDED));
		List.of(minor, forgotten, former).forEach((one) -> this.here.talent(one, this.phones, 3));
		load(this.here.batch());

		assertThat(lengths(this.here.scope(), this.phones.id(), this.school.id())).as("by places alone")
			.allMatch((length) -> length > 2);
		assertThat(lengths(this.here.scope(), minor.id(), this.school.id())).isEmpty();
		assertThat(lengths(this.here.scope(), this.school.id(), forgotten.id())).isEmpty();
		assertThat(lengths(this.here.scope(), this.phones.id(), former.id())).containsExactly(1);
		assertThat(around(this.here.scope(), minor.id(), 1)).isEmpty();
		assertThat(around(this.here.scope(), this.school.id(), 2)).doesNotContain(minor.id(), forgotten.id());
	}

	@Test
	void knowsASkillOnlyUnderAConsentThatHoldsAndOfThoseWhoTakePart() {
		Someone silent = person(false, PersonStatus.ACTIVE);
		Someone withdrew = person(false, PersonStatus.ACTIVE);
		Someone paused = person(false, PersonStatus.PAUSED);
		this.here.talent(silent, this.phones, 3, null);
		String consent = Ids.next();
		this.here.batch().add(new ConsentRow(consent, withdrew.id(), "MATCHING", LONG_AGO, ENDED));
		this.here.talent(withdrew, this.phones, 3, consent);
		this.here.talent(paused, this.phones, 3);
		load(this.here.batch());

		assertThat(List.of(silent, withdrew, paused))
			.allSatisfy((one) -> assertThat(lengths(this.here.scope(), one.id(), this.phones.id())).isEmpty());
		assertThat(around(this.here.scope(), this.phones.id(), 1)).containsExactly(this.phones.id());
	}

	@Test
	void showsAResidentTheOpenAndTheEngagedAndNobodysHome() {
		Someone teacher = this.here.resident("王书兰", this.unit);
		this.here.worksAt(teacher, this.school);
		Thing branch = this.here.partyOrg("小学党支部", this.school);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, branch, this.community);
		load(this.here.batch());
		Map<String, Object> resident = TestViewer.context("resident", this.here.scope(), GrantRole.RESIDENT);

		Response ways = ask(as(resident), this.school.id(), this.community.id(), 6);

		ways.path("linkage[*].hops[*].relationship")
			.entityList(String.class)
			.contains("PAIRED_WITH")
			.doesNotContain("WORKS_AT", "REPORTED_IN_TO");
		assertThat(ask(as(resident), teacher.id(), this.school.id(), 6).path("linkage").entityList(Object.class).get())
			.isEmpty();
		assertThat(around(as(resident), this.community.id(), 3)).doesNotContain(teacher.id(), this.unit.id());
	}

	@Test
	void meetsACrowdAtItsEdgeAndDoesNotSpreadItOut() {
		List<Someone> holders = holders(Bounds.TOLD.crowd() + 1, this.unit);
		this.here.worksAt(holders.getFirst(), this.school);
		load(this.here.batch());

		assertThat(lengths(this.here.scope(), this.phones.id(), holders.getLast().id())).containsExactly(1);
		assertThat(lengths(this.here.scope(), holders.getFirst().id(), holders.getLast().id())).contains(2);
		assertThat(lengths(this.here.scope(), this.phones.id(), this.school.id())).as("from both ends to the holder")
			.containsExactly(2);
		assertThat(around(this.here.scope(), this.phones.id(), 1)).containsExactly(this.phones.id());
		draw(asking(this.here.scope()), this.phones.id(), 1).path("neighbourhood.truncated")
			.entity(Boolean.class)
			.isEqualTo(true);
	}

	@Test
	void countsInACrowdOnlyThoseWhomTheViewerSees() {
		holders(Bounds.TOLD.crowd(), this.unit);
		List<Someone> seen = holders(3, this.here.place("UNIT", "2单元", this.here.community("迎晖社区")));
		load(this.here.batch());
		Scope part = Scope.of(seen.getFirst().path());

		Response drawn = draw(asking(part), this.phones.id(), 1);

		drawn.path("neighbourhood.nodes[*].id")
			.entityList(String.class)
			.containsExactly(
					Stream.concat(Stream.of(this.phones.id()), seen.stream().map(Someone::id)).toArray(String[]::new));
		drawn.path("neighbourhood.truncated").entity(Boolean.class).isEqualTo(false);
	}

	@Test
	void drawsOfEachRelationInTurn() {
		holders(190, this.unit);
		List<String> teams = IntStream.range(0, 30).mapToObj((i) -> team(List.of(this.phones))).toList();
		load(this.here.batch());

		Response drawn = draw(asking(this.here.scope()), this.phones.id(), 1);

		drawn.path("neighbourhood.nodes").entityList(Object.class).hasSize(Bounds.TOLD.things());
		drawn.path("neighbourhood.nodes[*].id").entityList(String.class).contains(teams.toArray(String[]::new));
		drawn.path("neighbourhood.hops").entityList(Object.class).hasSize(Bounds.TOLD.things() - 1);
		drawn.path("neighbourhood.truncated").entity(Boolean.class).isEqualTo(true);
	}

	@Test
	void saysThatASearchWasGivenUpInsteadOfThatThereIsNoWay() {
		List<Thing> skills = IntStream.range(0, 60).mapToObj((i) -> this.here.skill("技能" + i)).toList();
		IntStream.range(0, 190).forEach((i) -> team(skills));
		Thing island = this.here.organization("孤岛", OrganizationKind.SCHOOL, this.here.place("COUNTY", "别县", null));
		load(this.here.batch());

		ask(asking(this.here.scope()), this.community.id(), island.id(), 6, false).errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "TOO_WIDE")));
		assertThat(ask(this.here.scope(), this.community.id(), island.id(), 2).path("linkage")
			.entityList(Object.class)
			.get()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'linkage(from: \"a\", to: \"b\", maxHops: 0) { length }'",
			"'linkage(from: \"a\", to: \"b\", maxHops: 7) { length }'",
			"'neighbourhood(of: \"a\", hops: 0) { truncated }'", "'neighbourhood(of: \"a\", hops: 4) { truncated }'" })
	void refusesAnOddNumberOfHopsBeforeAnythingIsAsked(String field) {
		this.statements.clear();

		asking(this.here.scope()).document("{ " + field + " }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_HOPS")));

		assertThat(this.statements.since()).isEmpty();
	}

	@Test
	void answersOfWhatIsHiddenAsOfWhatDoesNotExist() {
		Someone hidden = this.here.resident("王书兰", this.unit);
		this.here.worksAt(hidden, this.school);
		Place elsewhere = this.here.community("迎晖社区");
		load(this.here.batch());
		Scope scope = Scope.of(elsewhere.path());

		assertThat(cost(() -> lengths(scope, hidden.id(), this.school.id()))).isEqualTo(1)
			.isEqualTo(cost(() -> lengths(scope, Ids.next(), this.school.id())));
		assertThat(cost(() -> around(scope, hidden.id(), 2))).isEqualTo(1)
			.isEqualTo(cost(() -> around(scope, Ids.next(), 2)));
		assertThat(lengths(scope, this.school.id(), this.school.id())).isEmpty();
	}

	@Test
	void asksOnceForEachKindOfThingsAndTwiceForPlacesInEachRound() {
		Someone teacher = this.here.resident("王书兰", this.unit);
		this.here.talent(teacher, this.phones, 3);
		this.here.worksAt(teacher, this.school);
		load(this.here.batch());

		assertThat(cost(() -> new ArrayList<>(answer(TestViewer.context(this.here.scope()),
				"{ linkage(from: \"%s\", to: \"%s\") { length } }".formatted(this.phones.id(), this.school.id()))
			.values()))).as("the ends, skills and organisations, then what joins people and places").isEqualTo(6);
		this.statements.assertSeeking();
		assertThat(cost(() -> new ArrayList<>(answer(TestViewer.context(this.here.scope()),
				"{ neighbourhood(of: \"%s\", hops: 3) { truncated } }".formatted(this.phones.id()))
			.values()))).isLessThanOrEqualTo(1 + 3 * 7);
		this.statements.assertSeeking();
	}

	private int cost(Runnable asking) {
		this.statements.clear();
		asking.run();
		return this.statements.since().size();
	}

	private List<Someone> holders(int count, Place home) {
		List<Someone> holders = IntStream.range(0, count).mapToObj((i) -> this.here.resident("居民", home)).toList();
		holders.forEach((one) -> this.here.talent(one, this.phones, 3));
		return holders;
	}

	private String team(List<Thing> skills) {
		String id = Ids.next();
		this.here.batch()
			.add(new TeamRow(id, this.here.code("TM"), "队伍", TeamKind.VOLUNTEER, this.community.id(),
					this.community.path(), true, null,
					skills.stream().map((skill) -> new ProvidesRow(skill.id(), 3)).toList()));
		return id;
	}

	private Someone person(boolean minor, PersonStatus status) {
		Someone someone = new Someone(Ids.next(), this.here.code("P"), "李四", this.unit.path());
		this.here.batch()
			.add(new PersonRow(someone.id(), someone.code(), someone.name(), this.unit.path(), null, minor, status,
					false, true));
		return someone;
	}

	private List<Integer> lengths(Scope scope, String from, String to) {
		return ask(scope, from, to, 6).path("linkage[*].length").entityList(Integer.class).get();
	}

	private Response ask(Scope scope, String from, String to, int maxHops) {
		return ask(asking(scope), from, to, maxHops);
	}

	private static Response ask(GraphQlTester viewer, String from, String to, int maxHops) {
		return ask(viewer, from, to, maxHops, true);
	}

	private static Response ask(GraphQlTester viewer, String from, String to, int maxHops, boolean well) {
		Response response = viewer.document("""
				query($from: ID!, $to: ID!, $maxHops: Int!) {
				  linkage(from: $from, to: $to, maxHops: $maxHops) {
				    length
				    hops { relationship since from { id } to { id } }
				    zh: sentence
				    en: sentence(lang: EN)
				  }
				}
				""").variable("from", from).variable("to", to).variable("maxHops", maxHops).execute();
		if (well) {
			response.errors().verify();
		}
		return response;
	}

	private List<String> around(Scope scope, String of, int hops) {
		return around(asking(scope), of, hops);
	}

	private static List<String> around(GraphQlTester viewer, String of, int hops) {
		return draw(viewer, of, hops).path("neighbourhood.nodes[*].id").entityList(String.class).get();
	}

	private static Response draw(GraphQlTester viewer, String of, int hops) {
		return viewer.document("""
				query($of: ID!, $hops: Int!) {
				  neighbourhood(of: $of, hops: $hops) {
				    nodes { id }
				    hops { relationship from { id } to { id } }
				    truncated
				  }
				}
				""").variable("of", of).variable("hops", hops).execute();
	}

}
