package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath.Hop;
import org.linli.matching.Helper.Duty;
import org.linli.matching.Helper.Employer;
import org.linli.territory.Territory;

/**
 * What links a candidate to the place of a need. Each kind of it is one method and one
 * sentence.
 *
 * @param value how much it counts, 0 to 1
 * @param hops the way from the candidate to the place
 * @param message the key of the text that says it
 * @param names what the text names; a value of an enum stands for its label
 */
record Linkage(double value, List<Hop> hops, String message, List<Object> names) {

	/** Holds a role at one of the places in which the need lies. */
	static Linkage responsible(String person, Duty duty, String place) {
		return new Linkage(1.0, hop(person, "HOLDS_ROLE_AT", duty.place(), duty.since()), "evidence.duty",
				List.of(place, duty.role()));
	}

	/** Reported in to the community. */
	static Linkage reportedIn(String person, Territory community, LocalDate since) {
		return new Linkage(0.7, hop(person, "REPORTED_IN_TO", community.id(), since), "evidence.reportedIn",
				List.of(community.name()));
	}

	/**
	 * Reported in to the community, and works at an organisation that is paired with it.
	 */
	static Linkage sent(String person, Territory community, LocalDate since, Employer employer) {
		List<Hop> hops = new ArrayList<>(reportedIn(person, community, since).hops());
		hops.add(new Hop(employer.id(), "PAIRED_WITH", community.id(), employer.pairedSince()));
		hops.add(new Hop(person, "WORKS_AT", employer.id(), employer.since()));
		return new Linkage(0.9, hops, "evidence.sent", List.of(community.name(), employer.name()));
	}

	/** Lives where the need is; it counts within the community. */
	static Linkage neighbour(String person, Territory shared, String place, boolean inCommunity) {
		return new Linkage(inCommunity ? 0.4 : 0, hop(person, "LIVES_IN", shared.id(), null), "evidence.shared",
				List.of(place));
	}

	/** An organisation that is paired with the community. */
	static Linkage paired(String organization, Territory community, LocalDate since) {
		return new Linkage(0.9, hop(organization, "PAIRED_WITH", community.id(), since), "evidence.paired",
				List.of(community.name()));
	}

	/**
	 * Promised its help for a place in which the need lies; for the community or a place
	 * in it that counts more than for a wider one.
	 */
	static Linkage promised(String supplier, Means means, Territory place, boolean inCommunity) {
		List<Hop> hops = List.of(new Hop(supplier, "OFFERS", means.id(), null),
				new Hop(means.id(), "FOR", place.id(), null));
		return new Linkage(inCommunity ? 0.7 : 0.3, hops, "evidence.promised", List.of(place.name()));
	}

	/**
	 * A team that works where the need is; in the community that counts more than in a
	 * wider place.
	 */
	static Linkage working(String team, Territory shared, String place, boolean inCommunity) {
		return new Linkage(inCommunity ? 0.7 : 0.3, hop(team, "WORKS_IN", shared.id(), null), "evidence.works",
				List.of(place));
	}

	/** Sits in the community: a shop in walking distance. */
	static Linkage located(String supplier, Territory shared, String place) {
		return new Linkage(0.4, hop(supplier, "LOCATED_IN", shared.id(), null), "evidence.located", List.of(place));
	}

	private static List<Hop> hop(String from, String relationship, String to, @Nullable LocalDate since) {
		return List.of(new Hop(from, relationship, to, since));
	}

}
