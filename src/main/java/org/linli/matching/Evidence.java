package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.linli.graphql.GraphPath;
import org.linli.graphql.GraphPath.Hop;
import org.linli.graphql.Typed;
import org.linli.talent.Skill;

/**
 * Why somebody is proposed: for each skill the way from the need to the supplier, and
 * from the supplier on to the place.
 *
 * @param need id of the need
 * @param candidate who is proposed
 * @param proofs for each requirement that the candidate meets, what meets it
 * @param linkages what links the candidate to the place, the strongest first
 */
record Evidence(String need, Candidate candidate, List<Proof> proofs, List<Linkage> linkages) implements Typed {

	@Override
	public String typeName() {
		return "MatchEvidence";
	}

	/** The evidence for a candidate who is linked to the place like this. */
	static Evidence of(Task task, Candidate candidate, List<Linkage> linkages) {
		return new Evidence(task.need(), candidate,
				task.metBy(candidate).stream().map((one) -> Proof.of(one, candidate)).toList(), linkages);
	}

	/**
	 * One way, each hop beginning where the one before ended: down to the supplier for
	 * the last skill, for those before to and fro; then on to the place by the strongest
	 * of what links the supplier to it, the one that the score counted.
	 */
	public GraphPath path() {
		List<Hop> hops = new ArrayList<>();
		for (int i = 0; i < this.proofs.size(); i++) {
			List<Hop> way = this.proofs.get(i).hops(this.need, this.candidate.id());
			boolean towardsTheSupplier = (this.proofs.size() - i) % 2 == 1;
			hops.addAll(towardsTheSupplier ? way : way.reversed());
		}
		this.linkages.stream().limit(1).forEach((strongest) -> hops.addAll(strongest.hops()));
		return new GraphPath(hops);
	}

	/**
	 * What meets a requirement.
	 *
	 * @param way the skills from the one asked for down to the one that meets it best
	 * @param held the skill of the supplier, the last of them
	 * @param ofATeam whether the supplier is a team
	 */
	record Proof(List<Skill> way, HeldSkill held, boolean ofATeam) {

		private static Proof of(Requirement required, Candidate candidate) {
			HeldSkill held = Scoring.serving(required, candidate)
				.max(Comparator.comparingDouble((one) -> Scoring.worth(required, one)))
				.orElseThrow();
			return new Proof(required.way(held), held, candidate.kind() == SupplierKind.TEAM);
		}

		Skill skill() {
			return this.way.getLast();
		}

		private List<Hop> hops(String need, String supplier) {
			List<Hop> hops = new ArrayList<>();
			hops.add(new Hop(need, "REQUIRES", this.way.getFirst().id(), null));
			for (int i = 1; i < this.way.size(); i++) {
				hops.add(new Hop(this.way.get(i).id(), "BROADER", this.way.get(i - 1).id(), null));
			}
			Means means = this.held.means();
			if (means != null) {
				hops.add(new Hop(means.id(), "PROVIDES", this.held.skill(), null));
				hops.add(new Hop(supplier, "OFFERS", means.id(), null));
			}
			else {
				hops.add(new Hop(supplier, this.ofATeam ? "PROVIDES" : "HAS_SKILL", this.held.skill(), null));
			}
			return hops;
		}

	}

}
