package org.linli.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a scope covers by the prefixes of paths is what a walk down the tree finds, in
 * trees made at random. The seed of a tree is the name of its test.
 */
class ScopeTests {

	private static final int PLACES = 60;

	@ParameterizedTest
	@MethodSource("seeds")
	void coversWhatAWalkDownFromItsRootsFinds(long seed) {
		Tree tree = new Tree(seed);
		Set<Place> roots = tree.some();
		Scope scope = tree.scope(roots);

		assertThat(tree.places).allSatisfy((place) -> {
			assertThat(scope.covers(place.path)).as(place.path).isEqualTo(place.isBelow(roots));
			assertThat(inARange(scope, place.path)).as(place.path).isEqualTo(place.isBelow(roots));
		});
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void namesEachSubtreeOnceInOrder(long seed) {
		Tree tree = new Tree(seed);
		Set<Place> roots = tree.some();
		List<String> tops = roots.stream()
			.filter((place) -> place.parent == null || !place.parent.isBelow(roots))
			.map((place) -> place.path)
			.sorted()
			.toList();

		assertThat(tree.scope(roots).prefixes()).isEqualTo(tops);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void coversWithinAPlaceWhatBothCover(long seed) {
		Tree tree = new Tree(seed);
		Set<Place> roots = tree.some();
		Scope scope = tree.scope(roots);

		assertThat(tree.places).allSatisfy((within) -> {
			Scope part = scope.within(within.path);
			assertThat(tree.places)
				.allSatisfy((place) -> assertThat(part.covers(place.path)).as("%s within %s", place.path, within.path)
					.isEqualTo(place.isBelow(roots) && place.isBelow(Set.of(within))));
		});
	}

	@Test
	void coversEverythingOrNothing() {
		Tree tree = new Tree(1);

		assertThat(tree.places).allSatisfy((place) -> {
			assertThat(Scope.everything().covers(place.path)).isTrue();
			assertThat(Scope.everything().within(place.path)).isEqualTo(Scope.of(place.path));
			assertThat(Scope.of().covers(place.path)).isFalse();
			assertThat(Scope.of().within(place.path)).isEqualTo(Scope.of());
		});
		assertThat(Scope.everything().covers("")).as("what lies nowhere").isTrue();
		assertThat(tree.scope(Set.of(tree.places.getFirst())).covers("")).as("what lies nowhere").isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "scope", "ownScope", "self", "today" })
	void refusesAParameterThatWouldHideOneOfItsOwn(String name) {
		LocalDate day = LocalDate.of(2026, 1, 2);

		assertThatIllegalArgumentException().isThrownBy(() -> Scope.of("a/").parameters(day, Map.of(name, 1)))
			.withMessageContaining(name);
		assertThat(new Scope("me", List.of("a/"), List.of()).parameters(day, Map.of("other", 1)))
			.containsOnlyKeys("scope", "ownScope", "self", "today", "other")
			.containsEntry("self", "me")
			.containsEntry("today", day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a/b" })
	void refusesAPathThatCouldMeanASiblingToo(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> Scope.of("b/", path)).withMessageContaining(path);
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 50);
	}

	private static boolean inARange(Scope scope, String path) {
		return ranges(scope).anyMatch((range) -> isIn(range, path));
	}

	private static Stream<Map<?, ?>> ranges(Scope scope) {
		List<?> ranges = (List<?>) scope.parameters(LocalDate.EPOCH, Map.of()).getOrDefault("scope", List.of());
		return ranges.stream().map((range) -> (Map<?, ?>) range);
	}

	private static boolean isIn(Map<?, ?> range, String path) {
		return path.compareTo((String) range.get("from")) >= 0 && path.compareTo((String) range.get("to")) < 0;
	}

	/** Places of which many an id begins with the id of another. */
	private static final class Tree {

		private final List<Place> places = new ArrayList<>();

		private final Random random;

		Tree(long seed) {
			this.random = new Random(seed);
			this.places.add(new Place("0", null));
			for (int i = 1; i < PLACES; i++) {
				this.places
					.add(new Place(Integer.toString(i, 3), this.places.get(this.random.nextInt(this.places.size()))));
			}
		}

		/** Some places, some of which may lie below others. */
		Set<Place> some() {
			Set<Place> chosen = new HashSet<>();
			for (int i = this.random.nextInt(6); i >= 0; i--) {
				chosen.add(this.places.get(this.random.nextInt(this.places.size())));
			}
			return chosen;
		}

		Scope scope(Set<Place> roots) {
			return Scope.of(roots.stream().map((place) -> place.path).toArray(String[]::new));
		}

	}

	/** A place that knows the tree by its parent alone. */
	private static final class Place {

		private final @Nullable Place parent;

		private final String path;

		Place(String id, @Nullable Place parent) {
			this.parent = parent;
			this.path = ((parent != null) ? parent.path : "") + id + "/";
		}

		/** Whether a walk up meets one of these, itself included. */
		boolean isBelow(Set<Place> roots) {
			for (Place place = this; place != null; place = place.parent) {
				if (roots.contains(place)) {
					return true;
				}
			}
			return false;
		}

	}

}
