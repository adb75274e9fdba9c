package org.linli.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.partnership.Partners.Thing;
import org.linli.partnership.Partners.Unit;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

class PairingIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Partners partners = new Partners(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place elsewhere = this.here.community("迎晖社区");

	private final Unit hospital = this.partners.unit("人民医院", this.elsewhere);

	@ParameterizedTest
	@CsvSource(textBlock = """
			WORK_UNIT,   ACTIVE,      -10,    , true
			WORK_UNIT,   ACTIVE,        0,   1, true
			WORK_UNIT,   ACTIVE,        1,    , false
			WORK_UNIT,   ACTIVE,      -10,   0, false
			WORK_UNIT,   ACTIVE,         ,    , false
			WORK_UNIT,   SUBMITTED,   -10,    , false
			WORK_UNIT,   RECEIVED,    -10,    , false
			WORK_UNIT,   TRANSFERRED, -10,    , false
			WORK_UNIT,   ENDED,       -10,    , false
			WORK_UNIT,   ENDED,       -10,  10, false
			WORK_UNIT,   ENDED,       -10,  -1, false
			MEMBER, ACTIVE,      -10,    , false
			""")
	void followsFromAnActiveReportInOfAUnitOnly(ReportInKind kind, ReportInStatus status, @Nullable Integer since,
			@Nullable Integer until, boolean paired) {
		this.partners.reportIn(kind, status, this.hospital.partyOrg(), this.community, day(since), day(until));
		load(this.here.batch());

		assertThat(communitiesOf(this.hospital.organization(), null)).isEqualTo(paired ? List.of("雁翎社区") : List.of());
		assertThat(organizationsIn(this.community, null)).isEqualTo(paired ? List.of("人民医院") : List.of());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTIVE,  -10,    , true
			SIGNED,    0,   1, true
			SIGNED,    1,    , false
			ACTIVE,  -10,   0, false
			DRAFT,   -10,    , false
			DRAFT,      ,    , false
			EXPIRED, -10,  -1, false
			EXPIRED, -10,    , false
			ENDED,   -10,  10, false
			""")
	void followsFromAnAgreementThatHoldsOnly(AgreementStatus status, @Nullable Integer since, @Nullable Integer until,
			boolean paired) {
		this.partners.agreement(status, day(since), day(until), this.community, this.hospital.organization().id(),
				this.community.id());
		load(this.here.batch());

		assertThat(communitiesOf(this.hospital.organization(), null)).isEqualTo(paired ? List.of("雁翎社区") : List.of());
		assertThat(organizationsIn(this.community, null)).isEqualTo(paired ? List.of("人民医院") : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "organization-community", "partyOrg-community", "organization-own", "partyOrg-own" })
	void followsFromAnAgreementWhicheverBodySignedIt(String sides) {
		Thing own = this.partners.ownPartyOrg(this.community);
		String ours = sides.startsWith("partyOrg") ? this.hospital.partyOrg().id() : this.hospital.organization().id();
		String theirs = sides.endsWith("own") ? own.id() : this.community.id();
		this.partners.agreement(this.community, ours, theirs);
		load(this.here.batch());

		assertThat(communitiesOf(this.hospital.organization(), null)).containsExactly("雁翎社区");
		assertThat(organizationsIn(this.community, null)).containsExactly("人民医院");
		assertThat(organizationsIn(this.elsewhere, null)).as("where the unit's party organisation sits").isEmpty();
	}

	@Test
	void doesNotPairACommunityWithTheOrganizationOfItsOwnPartyOrganization() {
		Thing committee = this.partners.organization("居民委员会", this.community);
		Thing own = this.partners.ownPartyOrg(this.community);
		this.here.batch().relation("HAS_PARTY_ORG", committee.id(), own.id());
		this.partners.agreement(this.community, this.hospital.partyOrg().id(), own.id(), this.community.id());
		load(this.here.batch());

		assertThat(communitiesOf(committee, null)).isEmpty();
		assertThat(organizationsIn(this.community, null)).containsExactly("人民医院");
	}

	@Test
	void doesNotFollowFromAnAgreementWithACountyOrACompound() {
		Place compound = this.here.place("COMPOUND", "小区", this.community);
		this.partners.agreement(this.here.county(), this.hospital.organization().id(), this.here.county().id());
		this.partners.agreement(compound, this.hospital.organization().id(), compound.id());
		load(this.here.batch());

		assertThat(communitiesOf(this.hospital.organization(), null)).isEmpty();
		assertThat(organizationsIn(this.community, null)).isEmpty();
	}

	@Test
	void isOneHoweverManyRecordsItRestsOn() {
		Thing outpatients = this.partners.partyOrgOf(this.hospital.organization(), this.elsewhere);
		Thing own = this.partners.ownPartyOrg(this.community);
		Thing first = this.partners.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, this.hospital.partyOrg(),
				this.community, Partners.longAgo(), null);
		Thing second = this.partners.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, outpatients,
				this.community, Partners.longAgo().plusDays(5), null);
		Thing newer = this.partners.agreement(AgreementStatus.SIGNED, Partners.longAgo().plusDays(3), null,
				this.community, this.hospital.organization().id(), this.hospital.partyOrg().id(), own.id(),
				this.community.id());
		Thing older = this.partners.agreement(AgreementStatus.ACTIVE, Partners.longAgo().plusDays(2), null,
				this.community, outpatients.id(), own.id());
		this.partners.agreement(AgreementStatus.DRAFT, Partners.longAgo().minusDays(9), null, this.community,
				this.hospital.organization().id(), this.community.id());
		load(this.here.batch());

		asking(this.here.scope()).document("""
				query($code: String!) {
				  organization(code: $code) {
				    pairings {
				      organization { name } community { name } since basis
				      agreement { code signedOn } agreements { code } reportIns { code partyOrganization { name } }
				    }
				  }
				}
				""")
			.variable("code", this.hospital.organization().code())
			.execute()
			.path("organization.pairings")
			.matchesJsonStrictly("""
					[{"organization": {"name": "人民医院"}, "community": {"name": "雁翎社区"}, "since": "%s",
					  "basis": ["REPORT_IN", "AGREEMENT"], "agreement": {"code": "%s", "signedOn": "%s"},
					  "agreements": [{"code": "%s"}, {"code": "%s"}],
					  "reportIns": [{"code": "%s", "partyOrganization": {"name": "人民医院党支部"}},
					    {"code": "%s", "partyOrganization": {"name": "人民医院党支部"}}]}]
					""".formatted(Partners.longAgo(), newer.code(), Partners.longAgo().plusDays(3), newer.code(),
					older.code(), second.code(), first.code()));
	}

	@Test
	void holdsOnTheDayAskedForThoughItsRecordsHaveEnded() {
		this.partners.agreement(AgreementStatus.EXPIRED, Partners.today().minusDays(400),
				Partners.today().minusDays(35), this.community, this.hospital.organization().id(), this.community.id());
		this.partners.agreement(AgreementStatus.DRAFT, Partners.today().minusDays(400), Partners.today().minusDays(35),
				this.elsewhere, this.hospital.organization().id(), this.elsewhere.id());
		load(this.here.batch());

		assertThat(communitiesOf(this.hospital.organization(), Partners.today().minusDays(401))).isEmpty();
		assertThat(communitiesOf(this.hospital.organization(), Partners.today().minusDays(400)))
			.containsExactly("雁翎社区");
		assertThat(communitiesOf(this.hospital.organization(), Partners.today().minusDays(36))).containsExactly("雁翎社区");
		assertThat(communitiesOf(this.hospital.organization(), Partners.today().minusDays(35))).isEmpty();
		assertThat(organizationsIn(this.community, Partners.today().minusDays(36))).containsExactly("人民医院");
		assertThat(organizationsIn(this.elsewhere, Partners.today().minusDays(36))).isEmpty();
	}

	@Test
	void isSeenOnlyByThoseWhoMaySeeTheCommunity() {
		this.partners.reportIn(this.hospital.partyOrg(), this.community);
		load(this.here.batch());
		Scope neighbours = Scope.of(this.elsewhere.path());

		asking(neighbours).document("""
				query($organization: String!, $community: String!) {
				  organization(code: $organization) { name pairings { since } reportIns { code } }
				  territory(code: $community) { ... on Community { pairings { totalCount nodes { since } } } }
				}
				""")
			.variable("organization", this.hospital.organization().code())
			.variable("community", this.community.code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"organization": {"name": "人民医院", "pairings": [], "reportIns": []},
					 "territory": {"pairings": {"totalCount": 0, "nodes": []}}}
					""");
	}

	@Test
	void takesOneStatementForAllOrganizationsOfAPageAndScansNothing() {
		for (int i = 0; i < 5; i++) {
			Unit unit = this.partners.unit("单位" + i, this.community);
			this.partners.reportIn(unit.partyOrg(), this.community);
			this.partners.agreement(this.elsewhere, unit.organization().id(), this.elsewhere.id());
		}
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope())
			.document("{ organizations { nodes { pairings { community { name } since agreement { signedOn } } } } }")
			.execute()
			.path("organizations.nodes[*].pairings[*].community.name")
			.entityList(String.class)
			.hasSize(10);

		assertThat(this.statements.since()).as("organisations, pairings, places, agreements").hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void takesOneStatementForAllCommunitiesOfAPageAndScansNothing() {
		this.partners.reportIn(this.hospital.partyOrg(), this.community);
		this.partners.agreement(this.elsewhere, this.hospital.organization().id(), this.elsewhere.id());
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    children {
				      nodes { ... on Community { pairings { totalCount nodes { organization { name } basis } } } }
				    }
				  }
				}
				""")
			.variable("code", this.here.county().code())
			.execute()
			.path("territory.children.nodes[*].pairings.totalCount")
			.entityList(Integer.class)
			.containsExactly(1, 1);

		assertThat(this.statements.since()).as("county, children, pairings").hasSize(3);
		this.statements.assertSeeking();
	}

	@Test
	void pagesThroughTheOrganizationsOfACommunity() {
		for (int i = 0; i < 7; i++) {
			this.partners.reportIn(this.partners.unit("单位" + i, this.elsewhere).partyOrg(), this.community);
		}
		load(this.here.batch());

		List<String> names = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			Response page = asking(this.here.scope()).document("""
					query($code: String!, $after: String) {
					  territory(code: $code) {
					    ... on Community {
					      pairings(first: 3, after: $after) {
					        totalCount nodes { organization { name } } pageInfo { hasNextPage endCursor }
					      }
					    }
					  }
					}
					""").variable("code", this.community.code()).variable("after", after).execute();
			page.path("territory.pairings.totalCount").entity(Integer.class).isEqualTo(7);
			names.addAll(page.path("territory.pairings.nodes[*].organization.name").entityList(String.class).get());
			more = page.path("territory.pairings.pageInfo.hasNextPage").entity(Boolean.class).get();
			after = page.path("territory.pairings.pageInfo.endCursor").entity(String.class).get();
		}

		assertThat(names).containsExactly("单位0", "单位1", "单位2", "单位3", "单位4", "单位5", "单位6");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void isTheSameSeenFromEitherEnd(long seed) {
		Random random = new Random(seed);
		List<Place> communities = List.of(this.community, this.elsewhere, this.here.community("静聪社区"));
		List<Thing> own = communities.stream().map(this.partners::ownPartyOrg).toList();
		List<Unit> units = new ArrayList<>(List.of(this.hospital));
		for (int i = 0; i < 6; i++) {
			units.add(this.partners.unit("单位" + i, communities.get(random.nextInt(3))));
		}
		for (int i = 0; i < 30; i++) {
			Unit unit = units.get(random.nextInt(units.size()));
			int at = random.nextInt(3);
			LocalDate since = Partners.today().plusDays(random.nextInt(40) - 30);
			LocalDate until = random.nextBoolean() ? null : since.plusDays(random.nextInt(60));
			if (random.nextBoolean()) {
				this.partners.reportIn(ReportInKind.WORK_UNIT, any(random, ReportInStatus.values()), unit.partyOrg(),
						communities.get(at), since, until);
			}
			else {
				this.partners.agreement(any(random, AgreementStatus.values()), since, until, communities.get(at),
						random.nextBoolean() ? unit.organization().id() : unit.partyOrg().id(),
						random.nextBoolean() ? communities.get(at).id() : own.get(at).id());
			}
		}
		load(this.here.batch());

		for (LocalDate day : List.of(Partners.today(), Partners.today().minusDays(10), Partners.today().plusDays(5))) {
			TreeSet<String> fromOrganizations = new TreeSet<>();
			units.forEach((unit) -> communitiesOf(unit.organization(), day)
				.forEach((name) -> fromOrganizations.add(unit.organization().name() + "-" + name)));
			TreeSet<String> fromCommunities = new TreeSet<>();
			communities.forEach((place) -> organizationsIn(place, day)
				.forEach((name) -> fromCommunities.add(name + "-" + place.name())));
			assertThat(fromCommunities).as("seed %s, day %s", seed, day).isEqualTo(fromOrganizations).isNotEmpty();
		}
	}

	private static <T> T any(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

	private static @Nullable LocalDate day(@Nullable Integer fromToday) {
		return (fromToday != null) ? Partners.today().plusDays(fromToday) : null;
	}

	private List<String> communitiesOf(Thing organization, @Nullable LocalDate asOf) {
		return asking(this.here.scope()).document("""
				query($code: String!, $asOf: Date) {
				  organization(code: $code) { pairings(asOf: $asOf) { community { name } } }
				}
				""")
			.variable("code", organization.code())
			.variable("asOf", asOf)
			.execute()
			.path("organization.pairings[*].community.name")
			.entityList(String.class)
			.get();
	}

	private List<String> organizationsIn(Place place, @Nullable LocalDate asOf) {
		return asking(this.here.scope())
			.document(
					"""
							query($code: String!, $asOf: Date) {
							  territory(code: $code) { ... on Community { pairings(asOf: $asOf) { nodes { organization { name } } } } }
							}
							""")
			.variable("code", place.code())
			.variable("asOf", asOf)
			.execute()
			.path("territory.pairings.nodes[*].organization.name")
			.entityList(String.class)
			.get();
	}

}
