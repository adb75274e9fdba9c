package org.linli.matching;

import java.util.List;

import org.linli.people.PersonStatus;

/**
 * What the hard rules ask about somebody in one capacity. It names nobody: many have it
 * in common.
 *
 * @param kind in what capacity
 * @param status whether the person takes part
 * @param minor whether under 18
 * @param optedOut whether the person does not want to be ranked
 * @param skills the skills of the person that are about the task
 * @param livesHere whether the home lies in the community of the need
 * @param reportedInHere whether a report-in to that community holds today
 */
record Applicant(SupplierKind kind, PersonStatus status, boolean minor, boolean optedOut, List<HeldSkill> skills,
		boolean livesHere, boolean reportedInHere) {
}
