package org.linli.matching;

import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.people.ConsentRow;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.RecordedStatements.Recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * What it costs to find who can help, in a county that grows.
 */
class MatchingCostIT extends GraphIT {

	/** What it costs at most to count one who has the skill but lives elsewhere. */
	private static final double HITS_ELSEWHERE = 40;

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("迎晖社区"));

	private final Place farAway = this.here.place("UNIT", "8单元", this.here.community("静聪社区"));

	private final Thing phones = this.here.skill("手机教学");

	private final Thing cooking = this.here.skill("做饭");

	@Test
	void asksSevenStatementsWithoutAScanAndLooksCloserOnlyAtThoseWhoPassTheRules() {
		settle();

		List<Recorded> asked = matches(need());

		assertThat(asked).as("need, skills, rules, teams, offers, score, pairings").hasSize(7);
		assertThat(asked.get(5).parameters().get("persons"))
			.asInstanceOf(InstanceOfAssertFactories.collection(String.class))
			.hasSize(12);
		this.statements.assertSeeking();
	}

	@Test
	void costsTheSameHoweverManyElsewhereCannotHelp() {
		settle();
		String need = need();
		long alone = cost(need);

		growElsewhere(this.cooking, 200);
		long among200 = cost(need);

		assertThat(among200).as("200 would be a twelfth at one hit each").isCloseTo(alone, withinPercentage(1));
	}

	@Test
	void costsLittleForEachWhoCouldHelpElsewhere() {
		settle();
		String need = need();
		long alone = cost(need);

		growElsewhere(this.phones, 100);
		long among100 = cost(need);
		growElsewhere(this.phones, 200);
		long among300 = cost(need);

		assertThat((among100 - alone) / 100.0).isLessThanOrEqualTo(HITS_ELSEWHERE);
		assertThat((among300 - among100) / 200.0).isLessThanOrEqualTo(HITS_ELSEWHERE);
	}

	/** Ten residents and two members who can help, thirty who cannot. */
	private void settle() {
		for (int i = 0; i < 10; i++) {
			this.here.talent(this.here.resident("居民" + i, this.unit), this.phones, 3);
		}
		for (int i = 0; i < 30; i++) {
			this.here.talent(this.here.resident("厨师" + i, this.unit), this.cooking, 3);
		}
		Thing hospital = this.here.organization("示例医院", OrganizationKind.HOSPITAL, this.community);
		Thing branch = this.here.partyOrg("示例医院党支部", hospital);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, branch, this.community);
		for (int i = 0; i < 2; i++) {
			Someone member = this.here.resident("党员" + i, this.elsewhere);
			this.here.worksAt(member, hospital);
			this.here.talent(member, this.phones, 3);
			this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, this.here.member(member, branch, null),
					this.community);
		}
		load(this.here.batch());
	}

	private void growElsewhere(Thing skill, int count) {
		GraphBatch batch = new GraphBatch("TEST");
		for (int i = 0; i < count; i++) {
			String household = Ids.next();
			String person = Ids.next();
			String consent = Ids.next();
			batch.add(new HouseholdRow(household, this.here.code("H"), this.farAway.id(), this.farAway.path()))
				.add(new PersonRow(person, this.here.code("P"), "别处居民", this.farAway.path(), household, false,
						PersonStatus.ACTIVE, false, true))
				.add(new ConsentRow(consent, person, "MATCHING", Neighbourhood.LONG_AGO, null))
				.add(new TalentRow(Ids.next(), this.here.code("TA"), person, skill.id(), 3, TalentSource.VISIT, null,
						consent, null, this.farAway.path()));
		}
		load(batch);
	}

	private String need() {
		return new Asked(asking(this.here.scope())).submit(this.unit, this.phones);
	}

	private long cost(String need) {
		return matches(need).stream().mapToLong((one) -> this.statements.profile(one).dbHits()).sum();
	}

	/** The statements that were run. */
	private List<Recorded> matches(String need) {
		this.statements.clear();
		asking(this.here.scope())
			.document("query($need: ID!) { matches(need: $need, first: 2) { matches { score } excluded { count } } }")
			.variable("need", need)
			.execute()
			.path("matches.matches")
			.entityList(Object.class)
			.hasSize(2);
		return this.statements.since();
	}

}
