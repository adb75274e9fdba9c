package org.linli.territory;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Ancestors of places, which come free: a path names them all, so one loader answers
 * every level of a whole page in one statement. Controllers take the loader as the
 * argument {@code DataLoader<String, Territory> places}.
 */
public final class Places {

	/** Name of the loader. */
	public static final String LOADER = "places";

	private Places() {
	}

	/**
	 * Hands the places around something that was looked up alone to the loader of this
	 * request: its fields then need no second trip to the database for them.
	 */
	public static <T> @Nullable T prime(DataLoader<String, Territory> places, @Nullable Located<T> found) {
		if (found == null) {
			return null;
		}
		found.places().forEach((place) -> places.prime(place.id(), place));
		return found.what();
	}

	/** The place with this id, null if it is not visible. */
	public static CompletableFuture<@Nullable Territory> one(DataLoader<String, Territory> places, String id) {
		return places.load(id).thenApply((place) -> place);
	}

	/** All visible places of a path, top down. */
	public static CompletableFuture<List<Territory>> all(DataLoader<String, Territory> places, List<String> path) {
		return places.loadMany(path).thenApply((found) -> found.stream().filter(Objects::nonNull).toList());
	}

	/**
	 * The deepest place of a path that is of this kind, null where the chain lacks it.
	 */
	public static CompletableFuture<@Nullable Territory> ofKind(DataLoader<String, Territory> places, List<String> path,
			TerritoryKind kind) {
		return deepest(places, path, (place) -> place.level().kind() == kind);
	}

	/**
	 * The deepest place of a path that is of this level, null where the chain lacks it.
	 */
	static CompletableFuture<@Nullable Territory> ofLevel(DataLoader<String, Territory> places, List<String> path,
			String level) {
		return deepest(places, path, (place) -> place.level().code().equals(level));
	}

	/** The deepest visible place of a path, null if there is none. */
	public static CompletableFuture<@Nullable Territory> deepest(DataLoader<String, Territory> places,
			List<String> path) {
		return deepest(places, path, (place) -> true);
	}

	private static CompletableFuture<@Nullable Territory> deepest(DataLoader<String, Territory> places,
			List<String> path, Predicate<Territory> wanted) {
		return all(places, path)
			.thenApply((found) -> found.reversed().stream().filter(wanted).findFirst().orElse(null));
	}

}
