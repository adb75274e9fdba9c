package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.graphql.GraphPath.Hop;
import org.linli.matching.Helper.Duty;
import org.linli.matching.Helper.Employer;
import org.linli.people.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.Candidates.DAY;
import static org.linli.matching.Candidates.TASK;

class LinkageTests {

	private static final Employer PAIRED = Candidates.employer("o1", true);

	private static final Employer OTHER = Candidates.employer("o2", false);

	private final Helper neighbour = Candidates.resident(List.of("k", "c", "g", "b", "u2"));

	@Test
	void whoHoldsARoleWhereTheNeedLiesIsResponsible() {
		Map<String, String> names = Map.of("u1", "bu1", "g", "g", "x", "x", "c", "c");
		names.forEach((place, name) -> {
			assertThat(strongest(Candidates.holding(this.neighbour, new Duty(place, Role.GRID_LEADER, DAY))))
				.isEqualTo(Linkage.responsible("p", new Duty(place, Role.GRID_LEADER, DAY), name));
		});
		assertThat(strongest(Candidates.holding(this.neighbour, new Duty("g2", Role.GRID_LEADER, DAY))))
			.extracting(Linkage::message)
			.isEqualTo("evidence.shared");
	}

	@Test
	void theRoleHeldLongestCounts() {
		Helper two = Candidates.holding(this.neighbour, new Duty("g", Role.GRID_LEADER, DAY),
				new Duty("b", Role.GRID_LEADER, DAY.minusDays(1)), new Duty("u1", Role.GRID_LEADER, DAY));

		assertThat(strongest(two))
			.isEqualTo(Linkage.responsible("p", new Duty("b", Role.GRID_LEADER, DAY.minusDays(1)), "b"));
	}

	@Test
	void whoReportedInIsSentByAPairedEmployerInWhateverOrder() {
		Linkage own = Linkage.reportedIn("p", Candidates.COMMUNITY, DAY);
		Linkage sent = Linkage.sent("p", Candidates.COMMUNITY, DAY, PAIRED);

		assertThat(strongest(Candidates.member(true, PAIRED, OTHER))).isEqualTo(sent);
		assertThat(strongest(Candidates.member(true, OTHER, PAIRED))).isEqualTo(sent);
		assertThat(strongest(Candidates.member(true, OTHER))).isEqualTo(own);
		assertThat(strongest(Candidates.member(true))).isEqualTo(own);
	}

	@Test
	void anEmployerAloneSendsNobody() {
		assertThat(Candidates.member(false, PAIRED).linkages(TASK)).hasSize(1)
			.allSatisfy((linkage) -> assertThat(linkage.value()).isZero());
	}

	@Test
	void aNeighbourCountsWithinTheCommunity() {
		assertThat(strongest(this.neighbour).value()).isEqualTo(0.4);
		assertThat(strongest(Candidates.resident(List.of("k", "c", "g2"))).value()).isEqualTo(0.4);
		assertThat(strongest(Candidates.resident(List.of("k", "d"))).value()).isZero();
		assertThat(Candidates.resident(List.of("y")).linkages(TASK)).isEmpty();
	}

	@Test
	void theStrongestComesFirstAndAllAreSaid() {
		Helper all = Candidates.holding(Candidates.member(true, PAIRED), new Duty("g", Role.GRID_LEADER, DAY));

		List<Linkage> linkages = all.linkages(TASK);

		assertThat(linkages).extracting(Linkage::value).containsExactly(1.0, 0.9, 0.0);
		assertThat(linkages).extracting(Linkage::message)
			.containsExactly("evidence.duty", "evidence.sent", "evidence.shared");
	}

	@Test
	void eachLeadsFromThePersonToThePlace() {
		assertThat(strongest(Candidates.member(true, PAIRED)).hops()).containsExactly(
				new Hop("p", "REPORTED_IN_TO", "c", DAY), new Hop("o1", "PAIRED_WITH", "c", DAY),
				new Hop("p", "WORKS_AT", "o1", DAY));
		assertThat(strongest(Candidates.member(true)).hops()).containsExactly(new Hop("p", "REPORTED_IN_TO", "c", DAY));
		assertThat(strongest(this.neighbour).hops()).containsExactly(new Hop("p", "LIVES_IN", "b", null));
		assertThat(strongest(Candidates.holding(this.neighbour, new Duty("x", Role.GRID_LEADER, DAY))).hops())
			.containsExactly(new Hop("p", "HOLDS_ROLE_AT", "x", DAY));
	}

	private static Linkage strongest(Helper candidate) {
		return candidate.linkages(TASK).getFirst();
	}

}
