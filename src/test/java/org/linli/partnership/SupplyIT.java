package org.linli.partnership;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.partnership.Partners.Thing;
import org.linli.talent.SkillRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.talent.ProvidesRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class SupplyIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Partners partners = new Partners(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place elsewhere = this.here.community("迎晖社区");

	private final Thing hospital = this.partners.organization("人民医院", this.elsewhere);

	private final Thing offer = this.partners.thing("F", "每周量血压");

	private final Thing ended = this.partners.thing("F", "急救课讲师");

	private final Thing item = this.partners.thing("I", "WiFi安装");

	private final Thing siteItem = this.partners.thing("I", "帮代办");

	private final Thing programme = this.partners.thing("G", "邻里汇");

	private final Thing skill = this.partners.thing("K", "量血压");

	@BeforeEach
	void load() {
		Thing site = this.partners.thing("S", "党群服务中心");
		ProvidesRow provided = new ProvidesRow(this.skill.id(), 4);
		this.here.batch()
			.add(new SkillRow(this.skill.id(), this.skill.code(), "量血压", "blood pressure", List.of(), List.of(),
					List.of(), false))
			.add(new SiteRow(site.id(), site.code(), site.name(), ServiceSiteKind.PARTY_MASS_CENTER,
					this.community.id(), this.community.path(), null, null, false, List.of(), true, null))
			.add(new OfferRow(this.offer.id(), this.offer.code(), this.offer.name(), OfferKind.SERVICE, 48, "场",
					this.hospital.id(), this.community.id(), this.community.path(), Partners.longAgo(),
					Partners.today().plusDays(1), List.of(provided)))
			.add(new OfferRow(this.ended.id(), this.ended.code(), this.ended.name(), OfferKind.PEOPLE, null, null,
					this.hospital.id(), this.elsewhere.id(), this.elsewhere.path(), Partners.longAgo().plusDays(1),
					Partners.today(), List.of()))
			.add(new ServiceItemRow(this.item.id(), this.item.code(), this.item.name(), this.hospital.id(),
					ServiceCategory.HOUSEHOLD, List.of(TargetGroup.RESIDENT), "0", null, List.of(provided),
					this.community.path(), "the level is assumed"))
			.add(new ServiceItemRow(this.siteItem.id(), this.siteItem.code(), this.siteItem.name(), site.id(), null,
					List.of(), null, null, List.of(), this.community.path(), null))
			.add(new ProgrammeRow(this.programme.id(), this.programme.code(), this.programme.name(),
					ProgrammeKind.BRAND, this.community.id(), this.community.path(), true));
		load(this.here.batch());
		this.statements.clear();
	}

	@Test
	void isOfferedByASite() {
		asking(this.here.scope())
			.document(
					"""
							query($code: String!) {
							  serviceSites(within: $code) { nodes { name serviceItems { name organization { name } place { name } } } }
							}
							""")
			.variable("code", this.community.code())
			.execute()
			.path("serviceSites.nodes")
			.matchesJson("""
					[{"name": "%s", "serviceItems": [{"name": "%s", "organization": null, "place": {"name": "雁翎社区"}}]}]
					""".formatted("党群服务中心", this.siteItem.name()));

		this.statements.assertSeeking();
	}

	@Test
	void belongsToAnOrganization() {
		asking(this.here.scope())
			.document(
					"""
							query($code: String!) {
							  organization(code: $code) {
							    offers {
							      title kind quantity quantityUnit active place { name } organization { name }
							      skills { level skill { label } }
							    }
							    current: offers(active: true) { title }
							    past: offers(active: false) { title }
							    serviceItems { name category targetGroups fee procedure note place { name } organization { name } skills { level } }
							  }
							}
							""")
			.variable("code", this.hospital.code())
			.execute()
			.path("organization")
			.matchesJsonStrictly(
					"""
							{"offers": [
							   {"title": "每周量血压", "kind": "SERVICE", "quantity": 48, "quantityUnit": "场", "active": true,
							    "place": {"name": "雁翎社区"}, "organization": {"name": "人民医院"},
							    "skills": [{"level": 4, "skill": {"label": "量血压"}}]},
							   {"title": "急救课讲师", "kind": "PEOPLE", "quantity": null, "quantityUnit": null, "active": false,
							    "place": {"name": "迎晖社区"}, "organization": {"name": "人民医院"}, "skills": []}],
							 "current": [{"title": "每周量血压"}], "past": [{"title": "急救课讲师"}],
							 "serviceItems": [
							   {"name": "WiFi安装", "category": "HOUSEHOLD", "targetGroups": ["RESIDENT"], "fee": "0", "procedure": null, "note": "the level is assumed",
							    "place": {"name": "雁翎社区"}, "organization": {"name": "人民医院"}, "skills": [{"level": 4}]}]}
							""");

		assertThat(this.statements.since()).as("organisation, offers, service items, places, skills of both")
			.hasSize(6);
		this.statements.assertSeeking();
	}

	@Test
	void isForNoPlaceInParticularWhereNoneIsNamed() {
		Thing anywhere = new Thing(Ids.next(), this.here.code("OF"), "无固定地点的讲座");
		load(new GraphBatch("TEST").add(new OfferRow(anywhere.id(), anywhere.code(), anywhere.name(), OfferKind.SERVICE,
				null, null, this.hospital.id(), null, this.community.path(), Partners.longAgo(), null, List.of())));

		asking(this.here.scope()).document("""
				query($id: ID!, $code: String!) {
				  node(id: $id) { ... on Offer { title place { name } } }
				  organization(code: $code) { offers { place { name } } }
				}
				""")
			.variable("id", anywhere.id())
			.variable("code", this.hospital.code())
			.execute()
			.path("")
			.matchesJson(
					"""
							{"node": {"title": "无固定地点的讲座", "place": null},
							 "organization": {"offers": [{"place": {"name": "雁翎社区"}}, {"place": null}, {"place": {"name": "迎晖社区"}}]}}
							""");
	}

	@Test
	void isListedByPlace() {
		asking(this.here.scope()).document("""
				query($code: String!) {
				  offers(within: $code) { totalCount nodes { title organization { name } } }
				  goods: offers(within: $code, kind: GOODS) { totalCount nodes { title } }
				  programmes(within: $code) { totalCount nodes { name kind place { name } organizations { name } } }
				  projects: programmes(within: $code, kind: PROJECT) { totalCount nodes { name } }
				}
				""").variable("code", this.community.code()).execute().path("").matchesJsonStrictly("""
				{
				 "offers": {"totalCount": 1, "nodes": [{"title": "每周量血压", "organization": {"name": "人民医院"}}]},
				 "goods": {"totalCount": 0, "nodes": []},
				 "programmes": {"totalCount": 1, "nodes": [
				   {"name": "邻里汇", "kind": "BRAND", "place": {"name": "雁翎社区"}, "organizations": []}]},
				 "projects": {"totalCount": 0, "nodes": []}}
				""");

		this.statements.assertSeeking();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			wifi, WiFi安装
			安装, WiFi安装
			' 代办 ', 帮代办
			量血压,
			""")
	void isFoundByAPartOfItsName(String text, @Nullable String found) {
		asking(this.here.scope()).document("""
				query($code: String!, $text: String) {
				  serviceItems(within: $code, text: $text) { totalCount nodes { name } }
				}
				""")
			.variable("code", this.community.code())
			.variable("text", text)
			.execute()
			.path("serviceItems.nodes[*].name")
			.entityList(String.class)
			.isEqualTo((found != null) ? List.of(found) : List.of());

		this.statements.assertSeeking();
	}

	@Test
	void namesTheSiteThatOffersAnItemAsNoOrganization() {
		asking(this.here.scope())
			.document("query($code: String!) { serviceItems(within: $code) { nodes { name organization { name } } } }")
			.variable("code", this.community.code())
			.execute()
			.path("serviceItems.nodes")
			.matchesJson("""
					[{"name": "WiFi安装", "organization": {"name": "人民医院"}}, {"name": "帮代办", "organization": null}]
					""");
	}

	@Test
	void isPublicByItsIdButListedByScope() {
		asking(Scope.of(this.elsewhere.path())).document("""
				query($offer: ID!, $item: ID!, $programme: ID!) {
				  nodes(ids: [$offer, $item, $programme]) { __typename id }
				  offers { nodes { title } }
				  serviceItems { nodes { name } }
				  programmes { nodes { name } }
				}
				""")
			.variable("offer", this.offer.id())
			.variable("item", this.item.id())
			.variable("programme", this.programme.id())
			.execute()
			.path("")
			.matchesJson("""
					{"nodes": [{"__typename": "Offer"}, {"__typename": "ServiceItem"}, null],
					 "offers": {"nodes": [{"title": "急救课讲师"}]}, "serviceItems": {"nodes": []},
					 "programmes": {"nodes": []}}
					""");

		this.statements.assertSeeking();
	}

}
