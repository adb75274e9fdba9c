package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Scope;
import org.linli.matching.Asked.Answer;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.OfferKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Teams, service sites and organisations help, each with a way of its own that proves it.
 */
class MatchingSuppliesIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Supplies supplies = new Supplies(this.here);

	private final Place community = this.here.community("文庙社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "1号楼", this.grid));

	private final Place elsewhere = this.here.community("迎晖社区");

	private final Thing firstAid = this.here.skill("急救");

	private final Thing college = this.here.organization("示例医学院", OrganizationKind.UNIVERSITY, this.elsewhere);

	@Test
	void aPairedCollegeAnswersWithItsOffer() {
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, this.here.partyOrg("示例医学院党委", this.college),
				this.community);
		this.supplies.offer("一对一急救指导", this.college, this.community, this.firstAid, 4);

		Answer answer = ask(this.here.scope());

		assertThat(answer.names()).containsExactly("示例医学院");
		assertThat(answer.term("示例医学院", ScoreTerm.SKILL)).isEqualTo(0.8);
		assertThat(answer.term("示例医学院", ScoreTerm.LINKAGE)).isEqualTo(0.9);
		assertThat(answer.relationships("示例医学院")).containsExactly("REQUIRES", "PROVIDES", "OFFERS", "PAIRED_WITH");
		assertThat(answer.sentence("示例医学院")).isEqualTo("示例医学院提供“急救”（4级，见“一对一急救指导”），与文庙社区结对，面向文庙社区提供。");
		assertThat(answer.type("示例医学院")).isEqualTo("Organization");
	}

	@Test
	void anOfferForThePlaceLeadsThereWhereNothingElseDoes() {
		this.supplies.offer("急救课", this.college, this.grid, this.firstAid, 3);

		Answer answer = ask(Scope.of(this.community.path()));

		assertThat(answer.term("示例医学院", ScoreTerm.LINKAGE)).isEqualTo(0.7);
		assertThat(answer.relationships("示例医学院")).containsExactly("REQUIRES", "PROVIDES", "OFFERS", "OFFERS", "FOR");
	}

	@Test
	void aShopInWalkingDistanceAnswersWithItsPublicList() {
		Thing shop = this.here.organization("示例药店", OrganizationKind.ENTERPRISE, this.grid);
		this.supplies.item("店内量血压", shop, this.firstAid, 2);
		Thing far = this.here.organization("远处药店", OrganizationKind.ENTERPRISE, this.elsewhere);
		this.supplies.item("店内量血压", far, this.firstAid, 5);

		Answer answer = ask(this.here.scope());

		assertThat(answer.names()).containsExactly("示例药店");
		assertThat(answer.relationships("示例药店")).containsExactly("REQUIRES", "PROVIDES", "OFFERS", "LOCATED_IN");
		assertThat(answer.sentence("示例药店")).endsWith("见“店内量血压”），就在网格1，与需求地点相近。");
		assertThat(answer.reasons()).containsExactly("OUT_OF_REACH");
	}

	@Test
	void aServiceSiteAndATeamAnswerWithWhatTheyAreFor() {
		this.supplies.item("急救角", this.supplies.site("社区服务站", this.community), this.firstAid, 3);
		this.supplies.team("急救志愿队", this.grid, this.firstAid, 3);

		Answer answer = ask(this.here.scope());

		assertThat(answer.names()).containsExactly("急救志愿队", "社区服务站");
		assertThat(answer.type("急救志愿队")).isEqualTo("Team");
		assertThat(answer.type("社区服务站")).isEqualTo("ServiceSite");
		assertThat(answer.relationships("急救志愿队")).containsExactly("REQUIRES", "PROVIDES", "WORKS_IN");
		assertThat(answer.sentence("急救志愿队")).isEqualTo("急救志愿队提供“急救”（3级），在网格1服务。");
	}

	/** Days count from today. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			SERVICE, -10,   , 3,
			PEOPLE,    0,  1, 3,
			SERVICE, -10,   , 1, SUPPLY_BELOW_LEVEL
			SERVICE,   1,   , 3, SUPPLY_NOT_IN_FORCE
			SERVICE, -10,  0, 3, SUPPLY_NOT_IN_FORCE
			""")
	void anOfferHelpsWithinItsPeriodAtItsLevel(OfferKind kind, int since, @Nullable Integer until, int level,
			@Nullable String reason) {
		this.supplies.offer("急救课", kind, this.college, this.community, this.firstAid, level, since, until);

		Answer answer = ask(this.here.scope());

		assertThat(answer.names()).hasSize((reason == null) ? 1 : 0);
		assertThat(answer.reasons()).isEqualTo((reason == null) ? List.of() : List.of(reason));
	}

	@ParameterizedTest
	@CsvSource({ "VENUE", "GOODS", "MONEY" })
	void whatDoesNoWorkHelpsNobodyByItself(OfferKind kind) {
		this.supplies.offer("急救教室", kind, this.college, this.community, this.firstAid, 5, -10, null);

		Answer answer = ask(this.here.scope());

		assertThat(answer.names()).isEmpty();
		assertThat(answer.reasons()).isEmpty();
	}

	@Test
	void speaksOfTeamsOnlyWhereTheyAreSeenAndCountsOnlyWithinTheScope() {
		this.supplies.team("全县急救队", this.here.county(), this.firstAid, 4);
		this.supplies.team("别处急救队", this.elsewhere, this.firstAid, 4);
		this.supplies.offer("别处急救课", this.college, this.elsewhere, this.firstAid, 4);

		Answer all = ask(this.here.scope());
		Answer some = new Asked(asking(Scope.of(this.community.path()))).matches(this.need);

		assertThat(all.names()).containsExactly("全县急救队");
		assertThat(all.response().path("matches.excluded").entityList(Object.class).get().toString())
			.contains("OUT_OF_REACH", "2");
		assertThat(some.names()).isEmpty();
		assertThat(some.reasons()).isEmpty();
	}

	@Test
	void severalMeetTogetherWhatNobodyMeetsAlone() {
		Thing finance = this.here.skill("金融咨询");
		Thing law = this.here.skill("法律咨询");
		Thing bank = this.here.organization("示例信用社", OrganizationKind.ENTERPRISE, this.community);
		Thing other = this.here.organization("另一信用社", OrganizationKind.ENTERPRISE, this.community);
		Thing firm = this.here.organization("示例律所", OrganizationKind.ENTERPRISE, this.community);
		this.supplies.offer("创业贷款讲解", bank, this.community, finance, 4);
		this.supplies.offer("金融套餐", other, this.community, finance, 3);
		this.supplies.offer("创业法律咨询", firm, this.community, law, 4);
		Someone lawyer = this.here.resident("懂法的邻居", this.unit);
		this.here.talent(lawyer, law, 5);
		load(this.here.batch());
		Asked asked = new Asked(asking(this.here.scope()));
		String need = asked.submit(this.unit, List.of(Map.of("skill", finance.code(), "minLevel", 3),
				Map.of("skill", law.code(), "minLevel", 3), Map.of("skill", this.firstAid.code(), "minLevel", 1)));

		Answer answer = asked.matches(need);

		assertThat(answer.names()).containsExactlyInAnyOrder("示例信用社", "另一信用社", "示例律所", "懂法的邻居");
		assertThat(answer.response().path("matches.together[*].covers[0].skill.code").entityList(String.class).get())
			.containsExactlyInAnyOrder(law.code(), finance.code());
		assertThat(answer.response().path("matches.uncovered[*].skill.code").entityList(String.class).get())
			.containsExactly(this.firstAid.code());
	}

	@Test
	void noVolunteerIsAskedForWhatOnlyProfessionalsMayDo() {
		Thing roads = this.supplies.professional("道路修补");
		this.here.talent(this.here.resident("热心人", this.unit), roads, 5);
		this.supplies.team("修路队", this.community, roads, 5);
		Thing office = this.here.organization("示例公共管理办", OrganizationKind.GOV_DEPT, this.here.county());
		this.supplies.item("道路维修", office, roads, 4);
		load(this.here.batch());
		Asked asked = new Asked(asking(this.here.scope()));
		String need = asked.submit(this.unit, roads);

		Answer answer = asked.matches(need);

		assertThat(answer.names()).containsExactly("示例公共管理办");
		assertThat(answer.hint()).isEqualTo("NOT_FOR_VOLUNTEERS");
		assertThat(answer.reasons()).isEmpty();
	}

	private String need = "";

	private Answer ask(Scope scope) {
		load(this.here.batch());
		Asked asked = new Asked(asking(scope));
		this.need = asked.submit(this.unit, this.firstAid);
		return asked.matches(this.need);
	}

}
