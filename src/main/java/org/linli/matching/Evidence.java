package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath;
import org.linli.graphql.GraphPath.Hop;
import org.linli.graphql.Typed;
import org.linli.matching.Candidate.Duty;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.Candidate.HereReportIn;
import org.linli.talent.Skill;
import org.linli.territory.Territory;

import static java.util.Objects.requireNonNull;

/**
 * Why somebody is proposed: for each skill the way from the need to the person, and from
 * the person on to the place.
 *
 * @param task what is to be done
 * @param candidate who is proposed
 * @param proofs for each requirement, what meets it
 * @param community the community of the need
 * @param shared the deepest place that need and home share, null if they share none
 */
record Evidence(Task task, Candidate candidate, List<Proof> proofs, Territory community,
		@Nullable Territory shared) implements Typed {

	@Override
	public String typeName() {
		return "MatchEvidence";
	}

	/** The evidence for an eligible candidate. */
	static Evidence of(Task task, Candidate candidate, Map<String, Skill> skills, Map<String, Territory> places) {
		List<Proof> proofs = task.requirements().stream().map((one) -> Proof.of(one, candidate, skills)).toList();
		return new Evidence(task, candidate, proofs, requireNonNull(places.get(task.community())),
				places.get(Scoring.deepestShared(task, candidate)));
	}

	/**
	 * What counts of the employer: it sends who reported in, and only then is it asked.
	 */
	@Nullable Employer sentBy() {
		return (this.candidate.reportedInHere() && this.candidate.employerIsPaired()) ? this.candidate.employer()
				: null;
	}

	@Nullable Duty duty() {
		return this.candidate.dutyAt(this.task.path());
	}

	/**
	 * One way, each hop beginning where the one before ended: down to the person for the
	 * last skill, for those before to and fro.
	 */
	public GraphPath path() {
		List<Hop> hops = new ArrayList<>();
		for (int i = 0; i < this.proofs.size(); i++) {
			List<Hop> way = this.proofs.get(i).hops(this.task.need(), this.candidate.person().id());
			boolean towardsThePerson = (this.proofs.size() - i) % 2 == 1;
			hops.addAll(towardsThePerson ? way : way.reversed());
		}
		hops.addAll(toThePlace());
		return new GraphPath(hops);
	}

	/** What binds the person to the place, the strongest that the score counted. */
	private List<Hop> toThePlace() {
		String person = this.candidate.person().id();
		Duty duty = duty();
		HereReportIn reportIn = this.candidate.reportIn();
		Employer employer = sentBy();
		if (duty != null) {
			return List.of(new Hop(person, "HOLDS_ROLE_AT", duty.place(), duty.since()));
		}
		if (reportIn != null && reportIn.active()) {
			Hop reported = new Hop(person, "REPORTED_IN_TO", this.community.id(), reportIn.since());
			return (employer != null) ? List.of(reported,
					new Hop(employer.id(), "PAIRED_WITH", this.community.id(), employer.pairedSince()),
					new Hop(person, "WORKS_AT", employer.id(), employer.since())) : List.of(reported);
		}
		return (this.shared != null) ? List.of(new Hop(person, "LIVES_IN", this.shared.id(), null)) : List.of();
	}

	/**
	 * What meets a requirement.
	 *
	 * @param required the requirement
	 * @param held the skill that meets it best
	 * @param skill that skill
	 */
	record Proof(Requirement required, HeldSkill held, Skill skill) {

		private static Proof of(Requirement required, Candidate candidate, Map<String, Skill> skills) {
			HeldSkill held = Scoring.serving(required, candidate)
				.max(Comparator.comparingDouble((one) -> Scoring.worth(required, one)))
				.orElseThrow();
			return new Proof(required, held, requireNonNull(skills.get(held.skill())));
		}

		private List<Hop> hops(String need, String person) {
			List<String> way = this.required.way(this.held);
			List<Hop> hops = new ArrayList<>();
			hops.add(new Hop(need, "REQUIRES", this.required.skill(), null));
			for (int i = 1; i < way.size(); i++) {
				hops.add(new Hop(way.get(i), "BROADER", way.get(i - 1), null));
			}
			hops.add(new Hop(person, "HAS_SKILL", this.held.skill(), null));
			return hops;
		}

	}

}
