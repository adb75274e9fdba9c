package org.linli.partnership;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Scope;
import org.linli.partnership.Partners.Thing;
import org.linli.partnership.Partners.Unit;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.RecordedStatements.Plan;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

class ReportInIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Partners partners = new Partners(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place home = this.here.place("GRID", "第一网格", this.community);

	private final Place elsewhere = this.here.community("迎晖社区");

	private final Unit hospital = this.partners.unit("人民医院", this.elsewhere);

	@Test
	void leadsFromAWorkUnitToTheCommunityAndBack() {
		Thing member = this.partners.member("王书兰", this.hospital.partyOrg(), this.home.path());
		this.partners.reportIn(this.hospital.partyOrg(), this.community);
		this.partners.memberReportIn(member, this.community);
		this.partners.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ENDED, this.hospital.partyOrg(), this.elsewhere,
				Partners.longAgo(), Partners.today());
		load(this.here.batch());
		this.statements.clear();

		Response answer = asking(this.here.scope())
			.document(
					"""
							query($code: String!) {
							  organization(code: $code) {
							    reportIns {
							      kind active community { name } organization { name } partyOrganization { name } member { name } atHome
							    }
							    current: reportIns(active: true) { community { name } }
							    past: reportIns(active: false) { status community { name } }
							    partyOrganizations { name reportIns(active: true) { community { name } } }
							    inServiceMembers {
							      totalCount
							      nodes { name reportIns { kind active memberName member { name } atHome organization { name } } }
							    }
							  }
							}
							""")
			.variable("code", this.hospital.organization().code())
			.execute();

		answer.path("organization")
			.matchesJsonStrictly(
					"""
							{"reportIns": [
							   {"kind": "WORK_UNIT", "active": true, "community": {"name": "雁翎社区"}, "organization": {"name": "人民医院"},
							    "partyOrganization": {"name": "人民医院党支部"}, "member": null, "atHome": null},
							   {"kind": "WORK_UNIT", "active": false, "community": {"name": "迎晖社区"}, "organization": {"name": "人民医院"},
							    "partyOrganization": {"name": "人民医院党支部"}, "member": null, "atHome": null}],
							 "current": [{"community": {"name": "雁翎社区"}}],
							 "past": [{"status": "ENDED", "community": {"name": "迎晖社区"}}],
							 "partyOrganizations": [
							   {"name": "人民医院党支部", "reportIns": [{"community": {"name": "雁翎社区"}}]}],
							 "inServiceMembers": {"totalCount": 1, "nodes": [{"name": "王书兰", "reportIns": [
							   {"kind": "MEMBER", "active": true, "memberName": "王书兰", "member": {"name": "王书兰"},
							    "atHome": true, "organization": {"name": "人民医院"}}]}]}}
							""");
		assertThat(this.statements.containing("MATCH (:Entity {id: id})")).as("report-ins by level of the document")
			.isEqualTo(2);
		assertThat(this.statements.since())
			.as("organisation; report-ins, party organisations, members and their number; "
					+ "report-ins of those; organisations behind each of the two levels; places of each")
			.hasSize(10);
		this.statements.assertSeeking();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			HOME,      true
			COMMUNITY, true
			ELSEWHERE, false
			COUNTY,
			NOWHERE,
			""")
	void tellsWhetherAMemberReportedInAtHome(String where, @Nullable Boolean atHome) {
		String path = switch (where) {
			case "HOME" -> this.home.path();
			case "COMMUNITY" -> this.community.path();
			case "ELSEWHERE" -> this.elsewhere.path();
			case "COUNTY" -> this.here.county().path();
			default -> "";
		};
		this.partners.memberReportIn(this.partners.member("王书兰", this.hospital.partyOrg(), path), this.community);
		load(this.here.batch());
		this.statements.clear();

		Response answer = asking(Scope.everything())
			.document("query($code: String!) { reportIns(within: $code) { nodes { memberName atHome } } }")
			.variable("code", this.community.code())
			.execute();

		answer.path("reportIns.nodes[0].memberName").entity(String.class).isEqualTo("王书兰");
		if (atHome != null) {
			answer.path("reportIns.nodes[0].atHome").entity(Boolean.class).isEqualTo(atHome);
		}
		else {
			answer.path("reportIns.nodes[0].atHome").valueIsNull();
		}
		assertThat(this.statements.since()).as("within, page, places").hasSize("NOWHERE".equals(where) ? 2 : 3);
	}

	@Test
	void showsACardOfAMemberWhoseHomeIsOutOfScope() {
		Thing near = this.partners.member("王书兰", this.hospital.partyOrg(), this.home.path());
		Thing far = this.partners.member("李建国", this.hospital.partyOrg(), this.elsewhere.path());
		this.partners.memberReportIn(near, this.community);
		this.partners.memberReportIn(far, this.community);
		this.partners.memberReportIn(near, this.elsewhere);
		load(this.here.batch());

		asking(Scope.of(this.community.path())).document("""
				query($organization: String!) {
				  reportIns {
				    totalCount
				    nodes { memberName organization { name } member { name reportIns { community { name } } } }
				  }
				  organization(code: $organization) { inServiceMembers { totalCount nodes { name } } }
				}
				""")
			.variable("organization", this.hospital.organization().code())
			.execute()
			.path("")
			.matchesJsonStrictly("""
					{"reportIns": {"totalCount": 2, "nodes": [
					   {"memberName": "王书兰", "organization": {"name": "人民医院"},
					    "member": {"name": "王书兰", "reportIns": [{"community": {"name": "雁翎社区"}}]}},
					   {"memberName": "李建国", "organization": {"name": "人民医院"}, "member": null}]},
					 "organization": {"inServiceMembers": {"totalCount": 1, "nodes": [{"name": "王书兰"}]}}}
					""");
	}

	@Test
	void isFoundByItsIdOnlyByThoseWhoMaySeeTheCommunity() {
		Thing reportIn = this.partners.reportIn(this.hospital.partyOrg(), this.community);
		load(this.here.batch());
		String document = "query($id: ID!) { node(id: $id) { ... on ReportIn { code } } }";

		asking(Scope.of(this.community.path())).document(document)
			.variable("id", reportIn.id())
			.execute()
			.path("node.code")
			.entity(String.class)
			.isEqualTo(reportIn.code());
		asking(Scope.of(this.elsewhere.path())).document(document)
			.variable("id", reportIn.id())
			.execute()
			.path("node")
			.valueIsNull();
	}

	@Test
	void pagesThroughOneCommunityAndThroughAllWithoutGapOrRepetition() {
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			codes.add(this.partners.reportIn(this.hospital.partyOrg(), this.community).code());
		}
		this.partners.memberReportIn(this.partners.member("王书兰", this.hospital.partyOrg(), this.home.path()),
				this.community);
		List<String> others = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			others.add(this.partners.reportIn(this.hospital.partyOrg(), this.elsewhere).code());
		}
		load(this.here.batch());

		List<String> ofCommunity = walk("territory.reportIns", """
				query($code: String!, $after: String) {
				  territory(code: $code) {
				    ... on Community {
				      reportIns(kind: WORK_UNIT, status: ACTIVE, first: 3, after: $after) {
				        totalCount nodes { code } pageInfo { hasNextPage endCursor }
				      }
				    }
				  }
				}
				""", 7);
		List<String> all = walk("reportIns", """
				query($code: String!, $after: String) {
				  territory(code: $code) { name }
				  reportIns(kind: WORK_UNIT, first: 3, after: $after) {
				    totalCount nodes { code } pageInfo { hasNextPage endCursor }
				  }
				}
				""", 11);

		assertThat(ofCommunity).containsExactlyElementsOf(codes);
		assertThat(all).doesNotHaveDuplicates().containsAll(codes).containsAll(others).hasSize(11);
	}

	@Test
	void readsAPageAtTheSameCostWhateverTheSizeOfTheScope() {
		List<Place> streets = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			Place street = this.here.place("COUNTY", "街道" + i, this.here.county());
			streets.add(street);
			for (int j = 0; j < 10 * (i + 1) * (i + 1); j++) {
				Place place = this.here.place("COMMUNITY", "社区" + j, street);
				for (int k = 0; k < 4; k++) {
					this.partners.reportIn(this.hospital.partyOrg(), place);
				}
			}
		}
		load(this.here.batch());

		List<Plan> plans = new ArrayList<>();
		for (Place street : streets) {
			this.statements.clear();
			asking(Scope.of(street.path()))
				.document("{ reportIns(first: 10) { nodes { code partyOrganization { name } } } }")
				.execute()
				.path("reportIns.nodes")
				.entityList(Object.class)
				.hasSize(10);
			assertThat(this.statements.since()).hasSize(1);
			this.statements.assertSeeking();
			plans.add(this.statements.profile(this.statements.since().getFirst()));
		}

		assertThat(plans).as("in scopes of 40, 160 and 360 report-ins")
			.hasSize(3)
			.allMatch((plan) -> plan.dbHits() == plans.getFirst().dbHits());
	}

	@Test
	void takesOneStatementForAllCommunitiesOfAPage() {
		for (Place place : List.of(this.community, this.elsewhere)) {
			this.partners.reportIn(this.hospital.partyOrg(), place);
		}
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    children { nodes { ... on Community { reportIns(kind: WORK_UNIT) { totalCount nodes { code } } } } }
				  }
				}
				""")
			.variable("code", this.here.county().code())
			.execute()
			.path("territory.children.nodes[*].reportIns.totalCount")
			.entityList(Integer.class)
			.containsExactly(1, 1);

		assertThat(this.statements.since()).as("county, children, report-ins, counts").hasSize(4);
		this.statements.assertSeeking();
	}

	private List<String> walk(String path, String document, int total) {
		List<String> codes = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			Response page = asking(this.here.scope()).document(document)
				.variable("code", this.community.code())
				.variable("after", after)
				.execute();
			page.path(path + ".totalCount").entity(Integer.class).isEqualTo(total);
			codes.addAll(page.path(path + ".nodes[*].code").entityList(String.class).get());
			more = page.path(path + ".pageInfo.hasNextPage").entity(Boolean.class).get();
			after = page.path(path + ".pageInfo.endCursor").entity(String.class).get();
		}
		return codes;
	}

}
