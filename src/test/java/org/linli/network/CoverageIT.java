package org.linli.network;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.need.NeedKind;
import org.linli.need.NeedRow;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.OfferKind;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.partnership.ServiceItemRow;
import org.linli.talent.ProvidesRow;
import org.linli.talent.SkillRow;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * What hardly anybody can bring to a community is found, and told to whoever sees all of
 * it.
 */
class CoverageIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "东网格", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.grid);

	private final Place other = this.here.community("别处");

	private final Place elsewhere = this.here.place("UNIT", "1单元", this.other);

	private final Thing care = this.here.skill("照护");

	private final Thing hair = this.here.skill("理发", this.care);

	private final Thing singing = this.here.skill("唱歌");

	@BeforeEach
	void addNeeds() {
		need(this.unit, this.care, 2);
		need(this.unit, this.care, 3);
		need(this.grid, this.singing, 1);
	}

	@Test
	void saysWhatNobodyCanBringAndWhereAllHangsOnOne() {
		this.here.talent(this.here.resident("王书兰", this.unit), this.hair, 3);
		load(this.here.batch());
		this.statements.clear();

		gaps(1).matchesJsonStrictly("""
				[{"community": {"code": "%s"}, "skill": {"code": "%s"}, "level": 1, "needs": 1, "people": 0,
				  "members": {"count": null, "few": true}, "teams": 0, "sites": 0, "organizations": 0, "total": 0},
				 {"community": {"code": "%s"}, "skill": {"code": "%s"}, "level": 3, "needs": 2, "people": 1,
				  "members": {"count": null, "few": true}, "teams": 0, "sites": 0, "organizations": 0, "total": 1}]
				""".formatted(this.community.code(), this.singing.code(), this.community.code(), this.care.code()));

		assertThat(this.statements.since()).as("the place, what is asked for, who can, the communities").hasSize(4);
		this.statements.assertSeeking();
		gaps(0).entityList(Object.class).hasSize(1);
	}

	@Test
	void countsEverybodyWhoCanOnce() {
		Thing school = this.here.organization("学校", OrganizationKind.SCHOOL, this.other);
		Thing branch = this.here.partyOrg("学校党支部", school);
		Someone resident = this.here.resident("本地人", this.unit);
		this.here.talent(resident, this.care, 5);
		this.here.talent(resident, this.hair, 4);
		Someone teacher = this.here.resident("老师", this.elsewhere);
		this.here.talent(teacher, this.hair, 3);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, this.here.member(teacher, branch, null),
				this.community);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, branch, this.community);
		offer(school, this.community, this.hair, 4);
		offer(this.here.organization("未结对", OrganizationKind.SCHOOL, this.other), this.here.county(), this.care, 3);
		item(site(this.grid), this.grid, this.hair);
		team(this.here.county(), this.hair);
		team(this.grid, this.care);
		load(this.here.batch());

		gap(this.care).matchesJson("{\"people\": 2, \"teams\": 2, \"sites\": 1, \"organizations\": 2, \"total\": 7}");
	}

	@Test
	void countsNobodyWhoMayNotBeMatched() {
		this.here.talent(this.here.resident("未授权", this.unit), this.care, 5, (String) null);
		this.here.talent(this.here.resident("水平低", this.unit), this.care, 2);
		this.here.talent(this.here.resident("别处的人", this.elsewhere), this.care, 5);
		Thing bank = this.here.organization("只给钱", OrganizationKind.ENTERPRISE, this.community);
		offer(OfferKind.MONEY, bank, this.community, this.care, 5);
		Thing paired = this.here.organization("别处供给", OrganizationKind.SCHOOL, this.community);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, this.here.partyOrg("党支部", paired),
				this.community);
		offer(paired, this.other, this.care, 5);
		item(site(this.other), this.other, this.care);
		team(this.other, this.care);
		load(this.here.batch());

		gap(this.care).matchesJson("{\"people\": 0, \"teams\": 0, \"sites\": 0, \"organizations\": 0, \"total\": 0}");
	}

	@Test
	void countsNoVolunteerForWhatOnlyProfessionalsMayDo() {
		Thing road = new Thing(Ids.next(), this.here.code("s"), "修路", "");
		this.here.batch()
			.add(new SkillRow(road.id(), road.code(), "修路", "roads", List.of(), List.of(), List.of(), false, true));
		need(this.unit, road, 1);
		this.here.talent(this.here.resident("王书兰", this.unit), road, 5);
		team(this.community, road);
		offer(this.here.organization("城管", OrganizationKind.GOV_DEPT, this.other), this.here.county(), road, 3);
		load(this.here.batch());

		gap(road).matchesJson("{\"people\": 0, \"teams\": 0, \"organizations\": 1, \"total\": 1}");
	}

	@Test
	void asksForOneSkillInEveryCommunityWithoutMoreStatements() {
		this.here.talent(this.here.resident("王书兰", this.elsewhere), this.hair, 1);
		load(this.here.batch());
		this.statements.clear();

		ask(this.here.scope(), this.here.county(), 1, this.care.code()).path("coverageGaps").matchesJson("""
				[{"community": {"code": "%s"}, "needs": 2, "level": 3, "total": 0},
				 {"community": {"code": "%s"}, "needs": 0, "level": 1, "total": 1}]
				""".formatted(this.community.code(), this.other.code()));

		assertThat(this.statements.since()).as("the place, the communities, who can, the communities shown").hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void tellsOnlyOfCommunitiesThatAreSeenWhole() {
		load(this.here.batch());

		ask(Scope.of(this.grid.path()), this.community, 1, null).path("coverageGaps")
			.entityList(Object.class)
			.hasSize(0);
		ask(Scope.of(this.other.path()), this.community, 1, this.care.code()).path("coverageGaps")
			.entityList(Object.class)
			.hasSize(0);
		ask(Scope.of(this.community.path()), this.community, 1, null).path("coverageGaps")
			.entityList(Object.class)
			.hasSize(2);
	}

	@Test
	void saysWhichSkillsAreScarceInEachGridInOneStatement() {
		Place west = this.here.place("GRID", "西网格", this.community);
		this.here.talent(this.here.resident("王书兰", this.unit), this.hair, 3);
		this.here.talent(this.here.resident("李明", this.unit), this.hair, 3);
		this.here.talent(this.here.resident("未授权", this.here.place("UNIT", "2单元", west)), this.hair, 3, (String) null);
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope())
			.document(
					"""
							query($code: String!) {
							  territory(code: $code) {
							    children(level: "GRID") { nodes { name ... on Grid { scarceSkills { skill { code } needs holders } } } }
							  }
							}
							""")
			.variable("code", this.community.code())
			.execute()
			.path("territory.children.nodes")
			.matchesJsonStrictly(
					"""
							[{"name": "东网格", "scarceSkills": [{"skill": {"code": "%s"}, "needs": 1, "holders": 0},
							   {"skill": {"code": "%s"}, "needs": 2, "holders": 2}, {"skill": {"code": "%s"}, "needs": 0, "holders": 2}]},
							 {"name": "西网格", "scarceSkills": [{"skill": {"code": "%s"}, "needs": 0, "holders": 0},
							   {"skill": {"code": "%s"}, "needs": 0, "holders": 0}, {"skill": {"code": "%s"}, "needs": 0, "holders": 0}]}]
							"""
						.formatted(this.singing.code(), this.care.code(), this.hair.code(), this.care.code(),
								this.hair.code(), this.singing.code()));

		assertThat(this.statements.since()).as("the place, its grids, their skills").hasSize(3);
		this.statements.assertSeeking();
	}

	private GraphQlTester.Path gaps(int atMost) {
		return ask(this.here.scope(), this.community, atMost, null).path("coverageGaps");
	}

	private GraphQlTester.Path gap(Thing skill) {
		List<Object> all = gaps(100).entityList(Object.class).get();
		int index = 0;
		while (!all.get(index).toString().contains(skill.code())) {
			index++;
		}
		return ask(this.here.scope(), this.community, 100, null).path("coverageGaps[" + index + "]");
	}

	private GraphQlTester.Response ask(Scope scope, Place within, int atMost, @Nullable String skill) {
		return asking(scope)
			.document(
					"""
							query($w: String!, $a: Int!, $s: String) {
							  coverageGaps(within: $w, atMost: $a, skill: $s) {
							    community { code } skill { code } level needs people members { count few } teams sites organizations total
							  }
							}
							""")
			.variable("w", within.code())
			.variable("a", atMost)
			.variable("s", skill)
			.execute();
	}

	private void need(Place place, Thing skill, int level) {
		this.here.batch()
			.add(new NeedRow(Ids.next(), this.here.code("N"), "帮忙", NeedKind.SERVICE, place.id(), place.path(),
					OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), Map.of(skill.id(), level)));
	}

	private Thing site(Place place) {
		Thing site = new Thing(Ids.next(), this.here.code("S"), "服务站", place.path());
		this.here.batch()
			.add(new SiteRow(site.id(), site.code(), site.name(), ServiceSiteKind.SERVICE_POINT, place.id(),
					place.path(), null, null, false, List.of(), true, null));
		return site;
	}

	private void item(Thing provider, Place place, Thing skill) {
		this.here.batch()
			.add(new ServiceItemRow(Ids.next(), this.here.code("I"), "服务", provider.id(), null, List.of(), null, null,
					List.of(new ProvidesRow(skill.id(), 3)), place.path(), null));
	}

	private void offer(Thing organization, Place place, Thing skill, int level) {
		offer(OfferKind.SERVICE, organization, place, skill, level);
	}

	private void offer(OfferKind kind, Thing organization, Place place, Thing skill, int level) {
		this.here.batch()
			.add(new OfferRow(Ids.next(), this.here.code("OF"), "义诊", kind, null, null, organization.id(), place.id(),
					place.path(), LONG_AGO, null, List.of(new ProvidesRow(skill.id(), level))));
	}

	private void team(Place place, Thing skill) {
		this.here.batch()
			.add(new TeamRow(Ids.next(), this.here.code("TM"), "服务队", TeamKind.VOLUNTEER, place.id(), place.path(),
					true, null, List.of(new ProvidesRow(skill.id(), 3))));
	}

}
