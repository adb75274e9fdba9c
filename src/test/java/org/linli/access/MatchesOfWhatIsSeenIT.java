package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.access.Sight.Held;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who can help, and how many cannot, is what it would be if those whom the viewer does
 * not see did not exist.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchesOfWhatIsSeenIT extends GraphIT {

	private static final int COUNTIES = 30;

	private final String run = Ids.next();

	private final GraphBatch vocabulary = new GraphBatch("TEST");

	private final List<Thing> skills = RandomCounty.skills("matches-" + this.run, this.vocabulary);

	@BeforeAll
	void load() {
		load(this.vocabulary);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void matchesAsIfWhatIsNotSeenDidNotExist(long seed) {
		GraphBatch batch = new GraphBatch("TEST");
		RandomCounty county = new RandomCounty("matches-%s-%d".formatted(this.run, seed), seed, this.skills, batch);
		load(batch);
		Sight sight = somebodyWhoSeesTheFirstNeed(county);
		List<Thing> needs = county.county().of("Need").stream().filter(sight::sees).toList();

		List<Map<String, Object>> before = matches(sight, needs);
		run(HiddenChanges.deletingAll(sight));
		List<Map<String, Object>> after = matches(sight, needs);
		run(HiddenChanges.deletingAll(sight).andWhoReportedIn());

		assertThat(before).as(sight.toString()).isEqualTo(after);
		assertThat(personsIn(before)).allSatisfy(
				(code) -> assertThat(county.county().of("Person")).filteredOn((person) -> person.code().equals(code))
					.allMatch(sight::sees));
		assertThat(before).as("answers").anyMatch((answer) -> answer.toString().contains("score"));
		assertThat(matches(sight, needs)).as(sight.toString())
			.isEqualTo(matches(Sight.ofEverything(county.county()), needs));
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, COUNTIES);
	}

	/** Somebody on duty at a place above the need, and at another. */
	private static Sight somebodyWhoSeesTheFirstNeed(RandomCounty county) {
		Place need = county.county().of("Need").getFirst().place();
		List<Place> above = county.county()
			.places()
			.stream()
			.filter((place) -> need != null && need.isBelow(List.of(place)) && place.parent() != null)
			.toList();
		List<Held> held = Stream.of(county.chance().one(above), county.chance().one(county.county().places()))
			.map((place) -> new Held(GrantRole.SECRETARY, place))
			.toList();
		return new Sight(county.county(), "secretary", held, Set.of());
	}

	private List<Map<String, Object>> matches(Sight sight, List<Thing> needs) {
		Map<String, Object> viewer = sight.context();
		return needs.stream().map((need) -> answer(viewer, Corpus.matches(need))).toList();
	}

	/** The codes of those who are shown as persons, and not by a card. */
	private static List<String> personsIn(List<Map<String, Object>> answers) {
		return answers.stream()
			.flatMap((answer) -> new Answer(answer).values("supplier").stream())
			.filter((supplier) -> supplier instanceof Map<?, ?> fields && fields.containsKey("code"))
			.map((supplier) -> String.valueOf(((Map<?, ?>) supplier).get("code")))
			.toList();
	}

	private void run(HiddenChanges changes) {
		changes.statements()
			.forEach((statement,
					parameters) -> this.driver.executableQuery(statement).withParameters(parameters).execute());
	}

}
