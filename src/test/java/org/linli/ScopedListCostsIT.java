package org.linli;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.need.NeedKind;
import org.linli.need.NeedRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.OfferKind;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ProgrammeKind;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.partnership.ServiceItemRow;
import org.linli.party.PartyOrgLevel;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.RecordedStatements.Plan;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * A page of a scoped list costs the same in a grid, in a community of three grids and in
 * a county of three communities.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedListCostsIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("社区0");

	private final Place grid = this.here.place("GRID", "网格0", this.community);

	private final Thing skill = this.here.skill("做饭");

	@BeforeAll
	void loadCounty() {
		fill(this.grid);
		for (int g = 1; g < 3; g++) {
			fill(this.here.place("GRID", "网格" + g, this.community));
		}
		for (int c = 1; c < 3; c++) {
			Place other = this.here.community("社区" + c);
			for (int g = 0; g < 3; g++) {
				fill(this.here.place("GRID", "网格" + g, other));
			}
		}
		load(this.here.batch());
	}

	/** Costs in database hits, the second page of ten each. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			agreements,    250
			needs,         175
			offers,        300
			organizations, 100
			partyMembers,  475
			partyOrganizations, 150
			programmes,    100
			reportIns,     500
			serviceItems,  225
			serviceSites,  125
			talents,       500
			teams,         100
			""")
	void costsTheSameInAPlaceOfAnySize(String list, long bound) {
		List<Long> costs = Stream.of(this.grid, this.community, this.here.county())
			.map((place) -> cost(list, Scope.of(place.path())))
			.toList();

		assertThat(costs).as("in grid, community, county").containsOnly(costs.getFirst());
		assertThat(costs.getFirst()).isLessThanOrEqualTo(bound);
	}

	private long cost(String list, Scope scope) {
		GraphQlTester tester = asking(scope);
		String document = """
				query($after: String) { page: %s(first: 10, after: $after) { nodes { id } pageInfo { endCursor } } }
				""".formatted(list);
		String cursor = tester.document(document).execute().path("page.pageInfo.endCursor").entity(String.class).get();
		this.statements.clear();
		tester.document(document)
			.variable("after", cursor)
			.execute()
			.path("page.nodes")
			.entityList(Object.class)
			.hasSize(10);
		assertThat(this.statements.since()).hasSize(1);
		Plan plan = this.statements.profile(this.statements.since().getFirst());
		assertThat(plan.scans()).isEmpty();
		return plan.dbHits();
	}

	/**
	 * Twelve of everything in each of three building units: a page that begins in the
	 * first ends in the second, and the third tells that the second is over.
	 */
	private void fill(Place place) {
		for (int u = 0; u < 3; u++) {
			Place unit = this.here.place("UNIT", u + "单元", place);
			Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, unit);
			for (int i = 0; i < 12; i++) {
				Someone who = this.here.resident("赵", unit);
				Thing member = this.here.member(who, group, place);
				this.here.talent(who, this.skill, 3);
				fill(unit, this.here.organization("单位", OrganizationKind.SCHOOL, unit), member);
			}
		}
	}

	private void fill(Place unit, Thing organization, Thing member) {
		this.here.partyOrg("党支部", organization);
		this.here.batch()
			.add(new AgreementRow(Ids.next(), this.here.code("A"), "共建协议", AgreementKind.PAIRING,
					AgreementStatus.ACTIVE, LONG_AGO, LONG_AGO, null, List.of(organization.id()), List.of(),
					unit.path(), true, null))
			.add(new NeedRow(Ids.next(), this.here.code("N"), "帮忙", NeedKind.SERVICE, unit.id(), unit.path(),
					OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), Map.of()))
			.add(new OfferRow(Ids.next(), this.here.code("OF"), "义诊", OfferKind.SERVICE, null, null, organization.id(),
					unit.id(), unit.path(), LONG_AGO, null, List.of()))
			.add(new ProgrammeRow(Ids.next(), this.here.code("PG"), "品牌", ProgrammeKind.BRAND, unit.id(), unit.path(),
					true))
			.add(new ReportInRow(Ids.next(), this.here.code("RI"), ReportInKind.MEMBER, ReportInStatus.ACTIVE,
					member.id(), unit.id(), unit.path(), LONG_AGO, LONG_AGO, null))
			.add(new ServiceItemRow(Ids.next(), this.here.code("SI"), "磨刀", organization.id(), null, List.of(), null,
					null, List.of(), unit.path(), null))
			.add(new SiteRow(Ids.next(), this.here.code("S"), "驿站", ServiceSiteKind.WARM_STATION, unit.id(),
					unit.path(), null, null, false, List.of(), true, null))
			.add(new TeamRow(Ids.next(), this.here.code("TE"), "舞蹈队", TeamKind.CLUB, unit.id(), unit.path(), true));
	}

}
