package org.linli.matching;

import java.time.LocalDate;
import java.util.Comparator;
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
 * @param duties the roles that the person holds
 */
record Candidate(Person person, SupplierKind kind, List<HeldSkill> skills, @Nullable HereReportIn reportIn,
		@Nullable Employer employer, List<Duty> duties) {

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

	/** The longest held role at one of these places, null if there is none. */
	@Nullable Duty dutyAt(List<String> places) {
		return this.duties.stream()
			.filter((duty) -> places.contains(duty.place()))
			.min(Comparator.comparing(Duty::since))
			.orElse(null);
	}

	/**
	 * A role at a place.
	 *
	 * @param place id of the place
	 * @param since since when
	 */
	record Duty(String place, LocalDate since) {
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
	 * @param pairedSince since when it is paired with the community of the need, null if
	 * it is not
	 * @param since since when the candidate works there
	 */
	record Employer(String id, String name, @Nullable LocalDate pairedSince, @Nullable LocalDate since) {

		boolean paired() {
			return this.pairedSince != null;
		}

		Employer pairedSince(@Nullable LocalDate day) {
			return new Employer(this.id, this.name, day, this.since);
		}

	}

}
