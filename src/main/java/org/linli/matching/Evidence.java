package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath;
import org.linli.graphql.GraphPath.Hop;
import org.linli.graphql.Typed;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.Candidate.HereReportIn;
import org.linli.talent.Skill;
import org.linli.territory.Territory;

import static java.util.Objects.requireNonNull;

/**
 * Why somebody is proposed: the way from the need over the skill to the person and on to
 * the place.
 *
 * @param task what is to be done
 * @param candidate who is proposed
 * @param required the requirement of which it speaks
 * @param held the skill that meets it
 * @param skill that skill
 * @param community the community of the need
 * @param shared the deepest place that need and home share, null if they share none
 */
record Evidence(Task task, Candidate candidate, Requirement required, HeldSkill held, Skill skill, Territory community,
		@Nullable Territory shared) implements Typed {

	@Override
	public String typeName() {
		return "MatchEvidence";
	}

	/** The evidence for an eligible candidate. */
	static Evidence of(Task task, Candidate candidate, Map<String, Skill> skills, Map<String, Territory> places) {
		Requirement required = task.requirements().getFirst();
		HeldSkill held = Scoring.serving(required, candidate)
			.max(Comparator.comparingDouble((one) -> Scoring.worth(required, one)))
			.orElseThrow();
		return new Evidence(task, candidate, required, held, requireNonNull(skills.get(held.skill())),
				requireNonNull(places.get(task.community())), places.get(Scoring.deepestShared(task, candidate)));
	}

	public GraphPath path() {
		List<Hop> hops = new ArrayList<>();
		String person = this.candidate.person().id();
		hops.add(new Hop(this.task.need(), "REQUIRES", this.required.skill(), null));
		if (!this.held.skill().equals(this.required.skill())) {
			hops.add(new Hop(this.held.skill(), "BROADER", this.required.skill(), null));
		}
		hops.add(new Hop(person, "HAS_SKILL", this.held.skill(), null));
		HereReportIn reportIn = this.candidate.reportIn();
		Employer employer = this.candidate.employer();
		if (reportIn != null && reportIn.active()) {
			hops.add(new Hop(person, "REPORTED_IN_TO", this.community.id(), reportIn.since()));
		}
		else if (this.shared != null) {
			hops.add(new Hop(person, "LIVES_IN", this.shared.id(), null));
		}
		if (employer != null && employer.paired()) {
			hops.add(new Hop(person, "WORKS_AT", employer.id(), null));
			hops.add(new Hop(employer.id(), "PAIRED_WITH", this.community.id(), null));
		}
		return new GraphPath(hops);
	}

}
