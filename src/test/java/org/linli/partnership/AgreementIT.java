package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.partnership.Partners.Thing;
import org.linli.partnership.Partners.Unit;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Partners partners = new Partners(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place elsewhere = this.here.community("迎晖社区");

	private final Unit hospital = this.partners.unit("人民医院", this.elsewhere);

	@Test
	void namesEveryKindOfPartyAndWhatCameOfIt() {
		Place compound = this.here.place("COMPOUND", "小区", this.community);
		Place grid = this.here.place("GRID", "第一网格", this.community);
		Thing own = this.partners.ownPartyOrg(this.community);
		Thing programme = this.partners.thing("G", "周末课堂");
		Thing agreement = this.partners.thing("A", "结对共建协议");
		this.here.batch()
			.add(new ProgrammeRow(programme.id(), programme.code(), programme.name(), ProgrammeKind.PROJECT,
					this.hospital.organization().id(), this.community.path(), true))
			.add(new AgreementRow(agreement.id(), agreement.code(), agreement.name(), AgreementKind.SERVICE_DAY,
					AgreementStatus.SIGNED, LocalDate.of(2024, 1, 12), LocalDate.of(2024, 2, 1),
					LocalDate.of(2100, 1, 1),
					List.of(this.hospital.organization().id(), own.id(), this.here.county().id(), this.community.id(),
							compound.id(), grid.id()),
					List.of(programme.id()), this.community.path(), true, "the start is assumed"));
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  agreement(code: $code) {
				    title kind status signedOn since until active note
				    parties {
				      __typename
				      ... on Organization { name }
				      ... on PartyOrganization { name }
				      ... on Territory { name }
				    }
				    produced { name kind synthetic place { name } organizations { name } }
				  }
				}
				""").variable("code", agreement.code()).execute().path("agreement").matchesJson("""
				{"title": "结对共建协议", "kind": "SERVICE_DAY", "status": "SIGNED", "signedOn": "2024-01-12",
				 "since": "2024-02-01", "until": "2100-01-01", "active": true, "note": "the start is assumed",
				 "parties": [{"__typename": "Organization", "name": "人民医院"},
				   {"__typename": "PartyOrganization", "name": "雁翎社区党总支"},
				   {"__typename": "AdminDivision", "name": "试验县"}, {"__typename": "Community", "name": "雁翎社区"},
				   {"__typename": "Compound", "name": "小区"}],
				 "produced": [{"name": "周末课堂", "kind": "PROJECT", "synthetic": true, "place": {"name": "雁翎社区"},
				   "organizations": [{"name": "人民医院"}]}]}
				""");

		assertThat(this.statements.since()).as("agreement, parties' places, produced, its place, who runs it")
			.hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void keepsTheSitesThatCameOfItBesideTheProgrammes() {
		Thing programme = this.partners.thing("G", "梦想书坊");
		Thing agreement = this.partners.thing("A", "共建协议");
		Thing site = this.partners.thing("S", "暖心驿站");
		this.here.batch()
			.add(new ProgrammeRow(programme.id(), programme.code(), programme.name(), ProgrammeKind.PROJECT,
					this.community.id(), this.community.path(), true))
			.add(new SiteRow(site.id(), site.code(), site.name(), ServiceSiteKind.WARM_STATION, this.community.id(),
					this.community.path(), null, null, false, List.of(), true, null, LocalDate.of(2023, 6, 30)))
			.add(new ResponsibilityRow(this.hospital.organization().id(), programme.id(), true))
			.add(new ResponsibilityRow(this.partners.organization("学校", this.community).id(), programme.id(), false))
			.add(new AgreementRow(agreement.id(), agreement.code(), agreement.name(), AgreementKind.PAIRING,
					AgreementStatus.ACTIVE, null, LocalDate.of(2024, 2, 1), null,
					List.of(this.hospital.organization().id(), this.community.id()), List.of(programme.id(), site.id()),
					this.community.path(), true, null));
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  agreement(code: $code) {
				    produced { name leading { name } responsible { name } }
				    producedSites { name kind upgradedOn community { name } }
				  }
				}
				""").variable("code", agreement.code()).execute().path("agreement").matchesJsonStrictly("""
				{"produced": [{"name": "梦想书坊", "leading": [{"name": "人民医院"}], "responsible": [{"name": "学校"}]}],
				 "producedSites": [{"name": "暖心驿站", "kind": "WARM_STATION", "upgradedOn": "2023-06-30",
				                    "community": {"name": "雁翎社区"}}]}
				""");

		assertThat(this.statements.since()).as("agreement, programmes, who leads, who else, sites, their place")
			.hasSize(6);
		this.statements.assertSeeking();
	}

	@Test
	void knowsTheRolesThatAreHeldUnderIt() {
		Thing company = this.partners.organization("示例快递公司", this.community);
		Thing agreement = this.partners.agreement(this.community, company.id(), this.community.id());
		role(company, agreement, this.community, null);
		role(company, agreement, this.elsewhere, null);
		role(company, agreement, this.community, Partners.today());
		load(this.here.batch());
		String document = """
				query($code: String!) {
				  agreement(code: $code) {
				    roles { totalCount nodes { role holderName place { name } employer { name } agreement { code } } }
				  }
				}
				""";
		this.statements.clear();

		asking(this.here.scope()).document(document)
			.variable("code", agreement.code())
			.execute()
			.path("agreement.roles")
			.matchesJsonStrictly("""
					{"totalCount": 2, "nodes": [
					  {"role": "PART_TIME_GRID_WORKER", "holderName": "骑手", "place": {"name": "雁翎社区"},
					   "employer": {"name": "示例快递公司"}, "agreement": {"code": "%1$s"}},
					  {"role": "PART_TIME_GRID_WORKER", "holderName": "骑手", "place": {"name": "迎晖社区"},
					   "employer": {"name": "示例快递公司"}, "agreement": {"code": "%1$s"}}]}
					""".formatted(agreement.code()));
		assertThat(this.statements.since()).as("agreement, roles, their number, places, employers, agreements")
			.hasSize(6);
		this.statements.assertSeeking();
		asking(Scope.of(this.community.path())).document(document)
			.variable("code", agreement.code())
			.execute()
			.path("agreement.roles.totalCount")
			.entity(Integer.class)
			.isEqualTo(1);
	}

	private void role(Thing company, Thing agreement, Place at, @Nullable LocalDate until) {
		this.here.batch()
			.add(new RoleRow(Ids.next(), this.here.code("R"), Role.PART_TIME_GRID_WORKER, this.here.stranger("骑手").id(),
					at.id(), at.path(), Partners.longAgo(), until, Employment.PART_TIME, company.id(), agreement.id()));
	}

	@Test
	void isListedWithEachOfItsSides() {
		Thing own = this.partners.ownPartyOrg(this.community);
		Thing between = this.partners.agreement(this.community, this.hospital.partyOrg().id(), own.id());
		Thing both = this.partners.agreement(this.community, this.hospital.organization().id(),
				this.hospital.partyOrg().id(), own.id(), this.community.id());
		Thing draft = this.partners.agreement(AgreementStatus.DRAFT, Partners.longAgo(), null, this.community,
				this.hospital.organization().id(), this.community.id());
		Thing other = this.partners.agreement(this.elsewhere, this.hospital.organization().id(), this.elsewhere.id());
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope())
			.document(
					"""
							query($organization: String!, $community: String!) {
							  organization(code: $organization) {
							    agreements { code } holding: agreements(active: true) { code } others: agreements(active: false) { code }
							  }
							  territory(code: $community) {
							    ... on Community {
							      agreements { totalCount nodes { code } }
							      drafts: agreements(status: DRAFT, kind: PAIRING) { totalCount nodes { code } }
							      days: agreements(kind: SERVICE_DAY) { totalCount nodes { code } }
							    }
							  }
							}
							""")
			.variable("organization", this.hospital.organization().code())
			.variable("community", this.community.code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{
					 "organization": {
					   "agreements": [{"code": "%1$s"}, {"code": "%2$s"}, {"code": "%3$s"}, {"code": "%4$s"}],
					   "holding": [{"code": "%1$s"}, {"code": "%2$s"}, {"code": "%4$s"}],
					   "others": [{"code": "%3$s"}]},
					 "territory": {
					   "agreements": {"totalCount": 3, "nodes": [{"code": "%1$s"}, {"code": "%2$s"}, {"code": "%3$s"}]},
					   "drafts": {"totalCount": 1, "nodes": [{"code": "%3$s"}]},
					   "days": {"totalCount": 0, "nodes": []}}}
					""".formatted(between.code(), both.code(), draft.code(), other.code()));

		assertThat(this.statements.since()).as("organisation, its agreements, community, three lists, three counts")
			.hasSize(9);
		this.statements.assertSeeking();
	}

	@Test
	void isSeenOnlyWhereItWorks() {
		Thing agreement = this.partners.agreement(this.community, this.hospital.organization().id(),
				this.community.id());
		load(this.here.batch());
		this.statements.clear();
		String document = """
				query($code: String!, $id: ID!, $organization: String!) {
				  agreement(code: $code) { title }
				  node(id: $id) { id }
				  agreements { totalCount nodes { title } }
				  organization(code: $organization) { agreements { title } }
				}
				""";

		asking(Scope.of(this.community.path())).document(document)
			.variable("code", agreement.code())
			.variable("id", agreement.id())
			.variable("organization", this.hospital.organization().code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"agreement": {"title": "共建协议"}, "node": {"id": "%s"},
					 "agreements": {"totalCount": 1, "nodes": [{"title": "共建协议"}]},
					 "organization": {"agreements": [{"title": "共建协议"}]}}
					""".formatted(agreement.id()));
		asking(Scope.of(this.elsewhere.path())).document(document)
			.variable("code", agreement.code())
			.variable("id", agreement.id())
			.variable("organization", this.hospital.organization().code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"agreement": null, "node": null, "agreements": {"totalCount": 0, "nodes": []},
					 "organization": {"agreements": []}}
					""");
		this.statements.assertSeeking();
	}

}
