package org.linli.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure is measured for those who are staff in the whole of all its places, and as
 * everybody measures it; for others it is the published number alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOfWhatIsSeenIT extends GraphIT {

	private static final String FIGURES = "{ figures { id published places { id } measured holds } }";

	private final Map<String, String> paths = new HashMap<>();

	private List<Map<?, ?>> everything = List.of();

	@BeforeAll
	void measureAll() {
		this.everything = figures(TestViewer.context(Scope.everything()));
		this.driver.executableQuery("""
				UNWIND $ids AS id
				MATCH (t:Territory {id: id})
				RETURN id, t.scopePath AS path
				""")
			.withParameters(
					Map.of("ids", this.everything.stream().flatMap((one) -> places(one).stream()).distinct().toList()))
			.execute()
			.records()
			.forEach((row) -> this.paths.put(row.get("id").asString(), row.get("path").asString()));
	}

	@ParameterizedTest(name = "{0} of a place")
	@EnumSource(names = { "PLANNER", "SECRETARY", "RESIDENT", "ADMINISTRATOR" })
	void isMeasuredInTheWholeOfThePlaceOrNotAtAll(GrantRole role) {
		assertThat(this.paths.values()).hasSizeGreaterThan(2);
		this.paths.values().stream().distinct().forEach((path) -> isMeasuredBelow(path, role));
	}

	private void isMeasuredBelow(String path, GrantRole role) {
		boolean staff = Sdl.includes("STAFF", Set.of(role));

		List<Map<?, ?>> found = figures(TestViewer.context("somebody", Scope.of(path), role));

		assertThat(found).hasSameSizeAs(this.everything);
		for (int i = 0; i < found.size(); i++) {
			Map<?, ?> expected = this.everything.get(i);
			boolean whole = staff && places(expected).stream()
				.allMatch((place) -> Objects.requireNonNull(this.paths.get(place)).startsWith(path));
			assertThat(found.get(i)).isEqualTo(whole ? expected : unmeasured(expected));
		}
	}

	private static Map<Object, Object> unmeasured(Map<?, ?> figure) {
		Map<Object, Object> published = new HashMap<>(figure);
		published.replaceAll((name, value) -> List.of("measured", "holds").contains(name) ? null : value);
		return published;
	}

	private static List<String> places(Map<?, ?> figure) {
		return ((List<?>) Objects.requireNonNull(figure.get("places"))).stream()
			.map((place) -> String.valueOf(((Map<?, ?>) place).get("id")))
			.toList();
	}

	private List<Map<?, ?>> figures(Map<String, Object> viewer) {
		return ((List<?>) Objects.requireNonNull(new Answer(answer(viewer, FIGURES)).fields().get("figures"))).stream()
			.<Map<?, ?>>map((figure) -> (Map<?, ?>) figure)
			.toList();
	}

}
