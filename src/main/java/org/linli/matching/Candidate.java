package org.linli.matching;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.people.Person;
import org.linli.people.PersonStatus;

/**
 * Somebody who might help, in one capacity, with all that the rules ask about.
 *
 * @param person who it is
 * @param kind in what capacity
 * @param skills the skills the person has
 * @param reportIn the report-in of the person to the community of the need, null if none
 * @param employer where the person works, null if not known
 * @param duties ids of the places at which the person holds a role
 */
record Candidate(Person person, SupplierKind kind, List<HeldSkill> skills, @Nullable HereReportIn reportIn,
		@Nullable Employer employer, List<String> duties) {

	boolean paused() {
		return this.person.status() != PersonStatus.ACTIVE;
	}

	/** Whether the home lies in this place. */
	boolean livesIn(String place) {
		return this.person.path().contains(place);
	}

	boolean reportedInHere() {
		HereReportIn filed = this.reportIn;
		return filed != null && filed.active();
	}

	boolean employerIsPaired() {
		Employer worksAt = this.employer;
		return worksAt != null && worksAt.paired();
	}

	/**
	 * A report-in to the community of the need.
	 *
	 * @param active whether it holds today
	 * @param since since when
	 */
	record HereReportIn(boolean active, @Nullable LocalDate since) {
	}

	/**
	 * The organisation where a candidate works.
	 *
	 * @param id its id
	 * @param name its name
	 * @param paired whether it is paired with the community of the need today
	 */
	record Employer(String id, String name, boolean paired) {
	}

}
