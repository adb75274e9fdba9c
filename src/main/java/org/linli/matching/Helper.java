package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.people.Person;
import org.linli.people.Role;
import org.linli.territory.Territory;

/**
 * A person whom no hard rule keeps from helping, with all that the score asks about.
 *
 * @param person who it is
 * @param supplier what the viewer sees of them: the person, or the card of a member
 * @param kind in what capacity
 * @param skills the skills of the person that are about the task
 * @param homes ids of the places in which the home lies, compounds among them, as far as
 * the viewer sees it
 * @param reportedIn since when a report-in to the community of the need holds, null if
 * none does
 * @param employers where the person works
 * @param duties the roles that the person holds where the need lies
 */
record Helper(Person person, Object supplier, SupplierKind kind, List<HeldSkill> skills, Set<String> homes,
		@Nullable LocalDate reportedIn, List<Employer> employers, List<Duty> duties) implements Candidate {

	@Override
	public String id() {
		return this.person.id();
	}

	@Override
	public String code() {
		return this.person.code();
	}

	@Override
	public String name() {
		return this.person.name();
	}

	@Override
	public Set<String> places() {
		return this.homes;
	}

	@Override
	public List<Linkage> linkages(Task task) {
		List<Linkage> found = new ArrayList<>();
		Duty duty = dutyAt(task.placeIds());
		if (duty != null) {
			found.add(Linkage.responsible(id(), duty, task.placeName(duty.place())));
		}
		if (this.reportedIn != null) {
			Employer sender = pairedEmployer();
			found.add((sender != null) ? Linkage.sent(id(), task.community(), this.reportedIn, sender)
					: Linkage.reportedIn(id(), task.community(), this.reportedIn));
		}
		Territory shared = task.shared(this);
		if (shared != null) {
			found.add(Linkage.neighbour(id(), shared, task.placeName(shared.id()), task.isHere(this)));
		}
		return found;
	}

	/** The longest held role at one of these places, null if there is none. */
	@Nullable Duty dutyAt(Set<String> places) {
		return this.duties.stream()
			.filter((duty) -> places.contains(duty.place()))
			.min(Comparator.comparing(Duty::since).thenComparing(Duty::place).thenComparing(Duty::role))
			.orElse(null);
	}

	/**
	 * The employer that is paired with the community of the need, null if there is none.
	 */
	@Nullable Employer pairedEmployer() {
		return this.employers.stream().filter((one) -> one.pairedSince() != null).findFirst().orElse(null);
	}

	/**
	 * The same with what is known of the employers' pairings.
	 * @param paired since when organisations are paired with the community, by id
	 */
	Helper paired(Map<String, LocalDate> paired) {
		return new Helper(this.person, this.supplier, this.kind, this.skills, this.homes, this.reportedIn,
				this.employers.stream().map((one) -> one.pairedSince(paired.get(one.id()))).toList(), this.duties);
	}

	/**
	 * A role at a place.
	 *
	 * @param place id of the place
	 * @param role the role
	 * @param since since when
	 */
	record Duty(String place, Role role, LocalDate since) {
	}

	/**
	 * An organisation where a candidate works.
	 *
	 * @param id its id
	 * @param name its name
	 * @param pairedSince since when it is paired with the community of the need, null if
	 * it is not
	 * @param since since when the candidate works there
	 */
	record Employer(String id, String name, @Nullable LocalDate pairedSince, @Nullable LocalDate since) {

		Employer pairedSince(@Nullable LocalDate day) {
			return new Employer(this.id, this.name, day, this.since);
		}

	}

}
