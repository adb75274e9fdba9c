package org.linli.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.County.Thing;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.testing.GraphIT;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does not see has no part in any answer to them: it is changed, deleted
 * and added to, and every answer is the same to the byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonInterferenceIT extends GraphIT {

	private static final int AT_ONCE = 10;

	private static final int COUNTIES = 200;

	private final Sdl sdl = Sdl.read();

	private final String run = Ids.next();

	private final GraphBatch vocabulary = new GraphBatch("TEST");

	private final List<Thing> skills = RandomCounty.skills("unseen-" + this.run, this.vocabulary);

	@BeforeAll
	void load() {
		load(this.vocabulary);
	}

	@ParameterizedTest(name = "ten seeds from {0}")
	@MethodSource("seeds")
	void whatIsNotSeenHasNoPartInAnyAnswer(long first) {
		GraphBatch batch = new GraphBatch("TEST");
		List<Asked> all = LongStream.range(first, first + AT_ONCE)
			.mapToObj((seed) -> new Asked(seed,
					new RandomCounty("unseen-%s-%d".formatted(this.run, seed), seed, this.skills, batch)))
			.toList();
		load(batch);
		all.forEach((one) -> run(one.county.afterwards()));
		all.forEach((one) -> one.before = one.answers());
		GraphBatch more = new GraphBatch("TEST");
		List<Map<String, Map<String, Object>>> alterations = new ArrayList<>();
		for (Asked one : all) {
			HiddenChanges changes = new HiddenChanges(one.sight, one.county.chance(), 60);
			assertThat(changes.size()).as("changes in the county of seed %d", one.seed).isPositive();
			alterations.add(changes.statements());
			one.county.addMore(one.sight, more);
		}
		load(more);
		alterations.forEach(this::run);
		for (Asked one : all) {
			Map<String, String> after = one.answers();
			one.before.forEach((document, answer) -> assertThat(after.get(document))
				.as("seed %d: %s asks %s", one.seed, one.sight, document)
				.isEqualTo(answer));
		}
	}

	static LongStream seeds() {
		return LongStream.iterate(1, (seed) -> seed <= COUNTIES, (seed) -> seed + AT_ONCE);
	}

	private void run(Map<String, Map<String, Object>> statements) {
		statements.forEach(
				(statement, parameters) -> this.driver.executableQuery(statement).withParameters(parameters).execute());
	}

	/** A county, who asks, and what. */
	private final class Asked {

		private final long seed;

		private final RandomCounty county;

		private final Sight sight;

		private final Map<String, Object> context;

		private final List<String> documents;

		private final List<Corpus.Paged> lists;

		private Map<String, String> before = Map.of();

		Asked(long seed, RandomCounty county) {
			this.seed = seed;
			this.county = county;
			this.sight = county.somebodyWhoMissesSomebody();
			this.context = this.sight.context();
			Corpus corpus = new Corpus(NonInterferenceIT.this.sdl, county, this.sight);
			this.documents = corpus.documents(county.chance());
			this.lists = county.chance().some(corpus.lists(), 40);
		}

		/** The answers as they are sent, by the documents. */
		private Map<String, String> answers() {
			Map<String, String> answers = new LinkedHashMap<>();
			this.documents.forEach((document) -> ask(document, answers));
			for (Corpus.Paged list : this.lists) {
				String after = "";
				List<Object> more = new ArrayList<>();
				do {
					Answer answer = ask(list.document(after), answers);
					more = answer.values("endCursor");
					after = more.isEmpty() ? "" : String.valueOf(more.getFirst());
				}
				while (!more.isEmpty());
			}
			return answers;
		}

		private Answer ask(String document, Map<String, String> answers) {
			Answer answer = new Answer(answer(this.context, document));
			assertThat(answer.faults()).as("seed %d: %s asks %s", this.seed, this.sight, document).isEmpty();
			answers.put(document, JsonMapper.shared().writeValueAsString(answer.body()));
			return answer;
		}

	}

}
