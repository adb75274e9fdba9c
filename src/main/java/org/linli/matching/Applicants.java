package org.linli.matching;

import java.util.Collection;
import java.util.List;

import org.linli.people.PersonStatus;

/**
 * Persons who are alike in all that the hard rules ask about.
 *
 * @param status whether they take part
 * @param minor whether they are under 18
 * @param optedOut whether they do not want to be ranked
 * @param skills their skills that are about the task
 * @param resident whether they live in the neighbourhood
 * @param inService whether they reported in somewhere as members of a work unit
 * @param livesHere whether their homes lie in the community of the need
 * @param reportedInHere whether a report-in of theirs to that community holds today
 * @param count how many of them the viewer sees
 * @param ids who they are, where they have a skill and belong to the community; else
 * nobody asks
 */
record Applicants(PersonStatus status, boolean minor, boolean optedOut, List<HeldSkill> skills, boolean resident,
		boolean inService, boolean livesHere, boolean reportedInHere, int count, List<String> ids) {

	private boolean mayHelpAs(SupplierKind kind) {
		return switch (kind) {
			case RESIDENT -> this.resident;
			case IN_SERVICE_MEMBER -> this.inService;
			case TEAM, SERVICE_SITE, ORGANIZATION -> false;
		};
	}

	/** The capacities asked for in which they might help. */
	List<Applicant> inCapacities(Collection<SupplierKind> kinds) {
		return kinds.stream()
			.filter(this::mayHelpAs)
			.map((kind) -> new Applicant(kind, this.status, this.minor, this.optedOut, this.skills, this.livesHere,
					this.reportedInHere))
			.toList();
	}

}
