package org.linli.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

/**
 * What is to be done where: a need as matching sees it.
 *
 * @param need id of the need
 * @param community its community
 * @param places all places in which it lies, from the highest to the deepest: those of
 * its path, and the compounds, which lie across the grids
 * @param requirements the skills it takes, at least one
 */
record Task(String need, Territory community, List<Territory> places, List<Requirement> requirements) {

	Task {
		places = topDown(places);
	}

	/** The deepest community among these places, null if there is none. */
	static @Nullable Territory community(Collection<Territory> places) {
		return topDown(places).reversed()
			.stream()
			.filter((place) -> place.level().kind() == TerritoryKind.COMMUNITY)
			.findFirst()
			.orElse(null);
	}

	Set<String> placeIds() {
		return this.places.stream().map(Territory::id).collect(Collectors.toSet());
	}

	/**
	 * The name of one of the places; that of a building unit, which says little alone,
	 * stands behind that of the building.
	 */
	String placeName(String id) {
		Territory place = this.places.stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow();
		String building = (place.level().kind() == TerritoryKind.UNIT) ? name(TerritoryKind.BUILDING) : "";
		return building + place.name();
	}

	private String name(TerritoryKind kind) {
		return this.places.stream()
			.filter((one) -> one.level().kind() == kind)
			.map(Territory::name)
			.collect(Collectors.joining());
	}

	/** The ids of the skills that are about the task. */
	Set<String> skills() {
		return this.requirements.stream()
			.flatMap((required) -> required.closure().keySet().stream())
			.collect(Collectors.toSet());
	}

	/** The same without what no volunteer may do; it may take nothing then. */
	Task forVolunteers() {
		return new Task(this.need, this.community, this.places,
				this.requirements.stream().filter((required) -> !required.isProfessional()).toList());
	}

	/** What a candidate meets of it. */
	List<Requirement> metBy(Candidate candidate) {
		return this.requirements.stream()
			.filter((required) -> Scoring.serving(required, candidate).findAny().isPresent())
			.toList();
	}

	/** The paths of the places in which it lies. */
	List<String> paths() {
		return this.places.stream().map(Territory::scopePath).toList();
	}

	/**
	 * Whether something that is for a place is for the need as well: it is for a place in
	 * which the need lies.
	 */
	boolean liesIn(String scopePath) {
		return this.places.stream().anyMatch((place) -> place.scopePath().equals(scopePath));
	}

	/** Whether a place is the community of the need or lies in it. */
	boolean isInTheCommunity(String scopePath) {
		return scopePath.startsWith(this.community.scopePath());
	}

	/** Whether a place is the community of the need or lies in it. */
	boolean isHere(Territory place) {
		return isInTheCommunity(place.scopePath());
	}

	/** Whether a candidate is in the community of the need. */
	boolean isHere(Candidate candidate) {
		return candidate.places().contains(this.community.id());
	}

	/** The deepest place in which need and candidate both are, null if there is none. */
	@Nullable Territory shared(Candidate candidate) {
		return this.places.reversed()
			.stream()
			.filter((place) -> candidate.places().contains(place.id()))
			.findFirst()
			.orElse(null);
	}

	private static List<Territory> topDown(Collection<Territory> places) {
		return places.stream().sorted(Comparator.comparingInt((place) -> place.level().rank())).toList();
	}

}
