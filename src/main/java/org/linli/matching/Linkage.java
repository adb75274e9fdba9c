package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.linli.graphql.GraphPath.Hop;
import org.linli.matching.Helper.Duty;
import org.linli.matching.Helper.Employer;
import org.linli.territory.Territory;

/**
 * What links a candidate to the place of a need: how much it counts, the way through the
 * graph, and the text that says it.
 */
sealed interface Linkage {

	/** How much it counts, 0 to 1. */
	double value();

	/** The way from the candidate to the place. */
	List<Hop> hops();

	/** The key of the text that says it. */
	String message();

	/** What the text names; a value of an enum stands for its label. */
	List<Object> names();

	/**
	 * Holds a role at one of the places in which the need lies.
	 *
	 * @param person id of the person
	 * @param duty the role
	 * @param place name of the place
	 */
	record Responsible(String person, Duty duty, String place) implements Linkage {

		@Override
		public double value() {
			return 1.0;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.person, "HOLDS_ROLE_AT", this.duty.place(), this.duty.since()));
		}

		@Override
		public String message() {
			return "evidence.duty";
		}

		@Override
		public List<Object> names() {
			return List.of(this.place, this.duty.role());
		}

	}

	/**
	 * Reported in to the community, and works at an organisation that is paired with it.
	 *
	 * @param own the person's own report-in
	 * @param employer the organisation
	 */
	record Sent(ReportedIn own, Employer employer) implements Linkage {

		@Override
		public double value() {
			return 0.9;
		}

		@Override
		public List<Hop> hops() {
			List<Hop> hops = new ArrayList<>(this.own.hops());
			hops.add(
					new Hop(this.employer.id(), "PAIRED_WITH", this.own.community().id(), this.employer.pairedSince()));
			hops.add(new Hop(this.own.person(), "WORKS_AT", this.employer.id(), this.employer.since()));
			return hops;
		}

		@Override
		public String message() {
			return "evidence.sent";
		}

		@Override
		public List<Object> names() {
			return List.of(this.own.community().name(), this.employer.name());
		}

	}

	/**
	 * Reported in to the community.
	 *
	 * @param person id of the person
	 * @param community the community
	 * @param since since when the report-in holds
	 */
	record ReportedIn(String person, Territory community, LocalDate since) implements Linkage {

		@Override
		public double value() {
			return 0.7;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.person, "REPORTED_IN_TO", this.community.id(), this.since));
		}

		@Override
		public String message() {
			return "evidence.reportedIn";
		}

		@Override
		public List<Object> names() {
			return List.of(this.community.name());
		}

	}

	/**
	 * Lives where the need is; it counts within the community.
	 *
	 * @param person id of the person
	 * @param shared the deepest place in which home and need lie
	 * @param place what it is called
	 * @param inCommunity whether that is the community or something in it
	 */
	record Neighbour(String person, Territory shared, String place, boolean inCommunity) implements Linkage {

		@Override
		public double value() {
			return this.inCommunity ? 0.4 : 0;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.person, "LIVES_IN", this.shared.id(), null));
		}

		@Override
		public String message() {
			return "evidence.shared";
		}

		@Override
		public List<Object> names() {
			return List.of(this.place);
		}

	}

	/**
	 * An organisation that is paired with the community.
	 *
	 * @param organization its id
	 * @param community the community
	 * @param since since when
	 */
	record Paired(String organization, Territory community, LocalDate since) implements Linkage {

		@Override
		public double value() {
			return 0.9;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.organization, "PAIRED_WITH", this.community.id(), this.since));
		}

		@Override
		public String message() {
			return "evidence.paired";
		}

		@Override
		public List<Object> names() {
			return List.of(this.community.name());
		}

	}

	/**
	 * Promised its help for a place in which the need lies; for the community or a place
	 * in it that counts more than for a wider one.
	 *
	 * @param supplier id of who promised
	 * @param means what was promised
	 * @param place the place
	 * @param inCommunity whether that is the community or something in it
	 */
	record Promised(String supplier, Means means, Territory place, boolean inCommunity) implements Linkage {

		@Override
		public double value() {
			return this.inCommunity ? 0.7 : 0.3;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.supplier, "OFFERS", this.means.id(), null),
					new Hop(this.means.id(), "FOR", this.place.id(), null));
		}

		@Override
		public String message() {
			return "evidence.promised";
		}

		@Override
		public List<Object> names() {
			return List.of(this.place.name());
		}

	}

	/**
	 * A team that works where the need is; in the community that counts more than in a
	 * wider place.
	 *
	 * @param team its id
	 * @param shared the deepest place in which it works and the need lies
	 * @param place what it is called
	 * @param inCommunity whether that is the community or something in it
	 */
	record Working(String team, Territory shared, String place, boolean inCommunity) implements Linkage {

		@Override
		public double value() {
			return this.inCommunity ? 0.7 : 0.3;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.team, "WORKS_IN", this.shared.id(), null));
		}

		@Override
		public String message() {
			return "evidence.works";
		}

		@Override
		public List<Object> names() {
			return List.of(this.place);
		}

	}

	/**
	 * Sits in the community: a shop in walking distance.
	 *
	 * @param supplier id of who sits there
	 * @param shared the deepest place in which it and the need lie
	 * @param place what it is called
	 */
	record Located(String supplier, Territory shared, String place) implements Linkage {

		@Override
		public double value() {
			return 0.4;
		}

		@Override
		public List<Hop> hops() {
			return List.of(new Hop(this.supplier, "LOCATED_IN", this.shared.id(), null));
		}

		@Override
		public String message() {
			return "evidence.located";
		}

		@Override
		public List<Object> names() {
			return List.of(this.place);
		}

	}

}
