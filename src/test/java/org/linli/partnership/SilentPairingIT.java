package org.linli.partnership;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.partnership.Partners.Thing;
import org.linli.partnership.Partners.Unit;
import org.linli.people.ConsentRow;
import org.linli.talent.SkillRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pairing is silent of which nothing but the report-in is recorded.
 */
class SilentPairingIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Partners partners = new Partners(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place other = this.here.community("迎晖社区");

	private final Unit silent = this.partners.unit("沉默单位", this.other);

	@Test
	void namesWhoReportedInAndOfWhomNothingElseIsRecorded() {
		Unit offering = reported("有供给");
		Unit serving = reported("有服务");
		Unit agreed = reported("有协议");
		offer(offering, this.here.county());
		this.here.batch()
			.add(new ServiceItemRow(Ids.next(), this.here.code("SI"), "磨刀", serving.organization().id(), null,
					List.of(), null, null, List.of(), this.other.path(), null));
		this.partners.agreement(this.community, agreed.organization().id(), this.community.id());
		this.partners.reportIn(this.silent.partyOrg(), this.community);
		load(this.here.batch());
		this.statements.clear();

		assertThat(silent(this.here.scope())).containsExactly("沉默单位");

		assertThat(this.statements.since()).as("the place, the pairings").hasSize(2);
		this.statements.assertSeeking();
		assertThat(silent(Scope.of(this.other.path()))).isEmpty();
	}

	@Test
	void isNotSilentIfItIsResponsibleForAProgrammeThere() {
		Unit busy = reported("有项目");
		Unit elsewhere = reported("项目在别处");
		responsible(busy, this.here.place("GRID", "网格1", this.community));
		responsible(elsewhere, this.other);
		load(this.here.batch());

		assertThat(silent(this.here.scope())).containsExactly("项目在别处");
	}

	@Test
	void isSilentInSpiteOfWhatIsForOthersOrHasEnded() {
		Unit elsewhere = reported("供给别处");
		offer(elsewhere, this.other);
		Unit former = reported("协议已终止");
		this.partners.agreement(AgreementStatus.ENDED, Partners.longAgo(), Partners.today(), this.community,
				former.organization().id(), this.community.id());
		Unit leaving = this.partners.unit("报到已结束", this.other);
		this.partners.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ENDED, leaving.partyOrg(), this.community,
				Partners.longAgo(), Partners.today());
		load(this.here.batch());

		assertThat(silent(this.here.scope())).containsExactly("供给别处", "协议已终止");
	}

	@Test
	void isNotSilentOnceAMemberWhoReportedInMayBeMatchedByASkill() {
		Unit consenting = reported("有人可用");
		Unit refusing = reported("未授权");
		Unit absent = reported("未报到");
		talented(consenting, true, true);
		talented(refusing, false, true);
		talented(absent, true, false);
		load(this.here.batch());

		assertThat(silent(this.here.scope())).containsExactly("未授权", "未报到");
	}

	private Unit reported(String name) {
		Unit unit = this.partners.unit(name, this.other);
		this.partners.reportIn(unit.partyOrg(), this.community);
		return unit;
	}

	private void offer(Unit unit, Place place) {
		this.here.batch()
			.add(new OfferRow(Ids.next(), this.here.code("OF"), "义诊", OfferKind.SERVICE, null, null,
					unit.organization().id(), place.id(), place.path(), Partners.longAgo(), null, List.of()));
	}

	private void responsible(Unit unit, Place place) {
		String programme = Ids.next();
		this.here.batch()
			.add(new ProgrammeRow(programme, this.here.code("PG"), "座谈会", ProgrammeKind.PROJECT, place.id(),
					place.path(), true))
			.add(new ResponsibilityRow(unit.organization().id(), programme, false));
	}

	private void talented(Unit unit, boolean consents, boolean reportsIn) {
		Thing skill = this.partners.thing("K", "理发");
		var who = this.here.resident("党员", this.here.place("UNIT", "1单元", this.other));
		var member = this.here.member(who, new Neighbourhood.Thing(unit.partyOrg().id(), "", "", ""), null);
		String consent = Ids.next();
		this.here.batch()
			.add(new SkillRow(skill.id(), skill.code(), "理发", "hair", List.of(), List.of(), List.of(), false))
			.add(new ConsentRow(consent, who.id(), "MATCHING", Partners.longAgo(), consents ? null : Partners.today()))
			.add(new TalentRow(Ids.next(), this.here.code("TA"), who.id(), skill.id(), 3, TalentSource.VISIT, null,
					consent, null, who.path()));
		if (reportsIn) {
			this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, this.community);
		}
	}

	private List<String> silent(Scope scope) {
		return asking(scope)
			.document("query($w: String!) { silentPairings(within: $w) { nodes { organization { name } } } }")
			.variable("w", this.community.code())
			.execute()
			.path("silentPairings.nodes[*].organization.name")
			.entityList(String.class)
			.get();
	}

}
