package org.linli.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.County.Thing;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.testing.Chance;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody is answered what somebody who sees everything is answered, without what the
 * viewer does not see. The documents are random; what is seen is decided by
 * {@link Reference} anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EquivalenceIT extends GraphIT {

	private static final int COUNTIES = 25;

	private static final int VIEWERS = 4;

	private static final int DOCUMENTS = 50;

	/** Fields of which the answer is no part of the answer to somebody who sees more. */
	private static final Map<String, String> EXCLUDED = excluded(
			Map.of("Query.viewer", "is about the viewer", "Query.matches",
					"ranks and counts, see MatchesOfWhatIsSeenIT", "Query.figures", "counts, see FiguresOfWhatIsSeenIT",
					"Query.linkage", "is short for one and long for another, see LinkageIT", "Query.neighbourhood",
					"draws what there is room for, see LinkageIT", "Query.skills",
					"are everybody's, and more than a page", "Query.accessLogCheck", "changes while others look",
					"Person.contact", "depends on purposes and is written down", "Pairing.agreement",
					"the first of the agreements, which are compared"));

	/** What is counted, of which a part is another number. */
	private static Map<String, String> excluded(Map<String, String> others) {
		Map<String, String> all = new HashMap<>(others);
		Stream.of("Territory", "AdminDivision", "Community", "Compound", "Grid", "Building", "BuildingUnit")
			.forEach((type) -> all.put(type + ".rollUp", "counts, see RollUpIT"));
		Stream.of("Community", "Grid").forEach((type) -> all.put(type + ".scarceSkills", "counts, see CoverageIT"));
		all.put("Query.coverageGaps", "counts, see CoverageIT");
		all.put("Query.planPreview", "gives out those who are seen, see PlanPreviewIT");
		all.put("Query.bridges", "hang on all that is seen, see BridgeIT");
		all.put("Query.silentPairings", "are silent as far as somebody sees, see SilentPairingIT");
		return all;
	}

	private final Sdl sdl = Sdl.read();

	private final String run = Ids.next();

	private final GraphBatch vocabulary = new GraphBatch("TEST");

	private final List<Thing> skills = RandomCounty.skills("equivalence-" + this.run, this.vocabulary);

	@BeforeAll
	void load() {
		load(this.vocabulary);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void isAnsweredWhatIsSeenOfEverything(long seed) {
		GraphBatch batch = new GraphBatch("TEST");
		RandomCounty county = new RandomCounty("equivalence-" + this.run + "-" + seed, seed, this.skills, batch);
		load(batch);
		county.afterwards()
			.forEach((statement,
					parameters) -> this.driver.executableQuery(statement).withParameters(parameters).execute());
		Map<String, Object> everybody = Sight.ofEverything(county.county()).context();
		List<String> problems = new ArrayList<>();
		for (int v = 0; v < VIEWERS; v++) {
			Sight sight = county.somebody();
			Map<String, Object> somebody = sight.context();
			Reference reference = new Reference(this.sdl, sight);
			RandomDocuments documents = new RandomDocuments(this.sdl, county, new Chance(100 * seed + v), sight.roles(),
					EXCLUDED);
			for (int d = 0; d < DOCUMENTS; d++) {
				List<Selection> document = documents.next();
				String text = documents.text(document);
				Answer everything = new Answer(answer(everybody, text));
				Answer found = new Answer(answer(somebody, text));

				assertThat(everything.errors()).as(text).isEmpty();
				assertThat(found.errors()).as("%s asks %s", sight, text).isEmpty();
				String difference = Difference.between(reference.of(document, everything.fields()), found.data(), "");
				if (difference != null) {
					problems.add("%s%n  for %s who asks%n  %s".formatted(where(document, difference), sight, text));
				}
			}
		}
		assertThat(problems).isEmpty();
	}

	/** A path with the fields that stand behind its keys. */
	private static String where(List<Selection> document, String path) {
		Map<String, String> coordinates = document.stream()
			.flatMap(Selection::all)
			.collect(Collectors.toMap(Selection::key, Selection::coordinate));
		return Pattern.compile("k\\d+")
			.matcher(path)
			.replaceAll((key) -> coordinates.getOrDefault(key.group(), key.group()));
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, COUNTIES);
	}

}
