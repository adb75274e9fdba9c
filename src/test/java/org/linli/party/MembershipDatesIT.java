package org.linli.party;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.people.WorkRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/**
 * To what a member belongs today, by every way that leads there.
 */
class MembershipDatesIT extends GraphIT {

	private static final String DOCUMENT = """
			fragment Member on PartyMember { code grid { name } partyOrganization { name } employer { name } }
			fragment Card on ReportIn { organization { name } member { ...Member } }
			query($member: String!, $id: ID!, $person: String!, $community: String!, $grid: String!, $unit: String!,
			    $organization: String!, $partyOrg: String!) {
			  byCode: partyMember(code: $member) { ...Member reportIns { ...Card } }
			  byId: node(id: $id) { ...Member }
			  ofPerson: person(code: $person) { employer { name } partyMember { ...Member } }
			  page: partyMembers(first: 1) { totalCount nodes { ...Member } pageInfo { hasNextPage } }
			  home: territory(code: $unit) {
			    ... on BuildingUnit { partyMembers(first: 1) { totalCount nodes { ...Member } pageInfo { hasNextPage } } }
			  }
			  placed: territory(code: $grid) {
			    ... on Grid { partyMembers(first: 1) { totalCount nodes { ...Member } pageInfo { hasNextPage } } }
			  }
			  employer: organization(code: $organization) {
			    inServiceMembers(first: 1) { totalCount nodes { ...Member } pageInfo { hasNextPage } }
			  }
			  party: partyOrganization(code: $partyOrg) {
			    members(first: 1) { totalCount nodes { ...Member } pageInfo { hasNextPage } }
			  }
			  reportIns(first: 1) { totalCount nodes { ...Card } pageInfo { hasNextPage } }
			  community: territory(code: $community) {
			    ... on Community { reportIns(first: 1) { totalCount nodes { ...Card } pageInfo { hasNextPage } } }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place home = this.here.place("GRID", "住家网格", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "1号楼", this.home));

	private final Place first = this.here.place("GRID", "第一网格", this.community);

	private final Place second = this.here.place("GRID", "第二网格", this.community);

	private final Thing hospital = this.here.organization("人民医院", OrganizationKind.HOSPITAL, this.community);

	private final Thing hospitalParty = this.here.partyOrg("医院党支部", this.hospital);

	private final Thing school = this.here.organization("示例学校", OrganizationKind.SCHOOL, this.community);

	private final Thing schoolParty = this.here.partyOrg("学校党支部", this.school);

	private final Someone lan = this.here.resident("王书兰", this.unit);

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			 -1,  -, true
			  0,  -, true
			  1,  -, false
			-10,  1, true
			-10,  0, false
			-10, -1, false
			""")
	void belongsToWhatBeganAndHasNotEnded(int since, @Nullable Integer until, boolean holds) {
		Thing member = memberOf(this.hospitalParty, this.first, since, until);
		worksAt(this.hospital, since, until);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, this.community);
		load(this.here.batch());

		expect(ask(member, this.hospital, this.hospitalParty, this.first), member, holds ? "第一网格" : "住家网格",
				holds ? "医院党支部" : null, holds ? "人民医院" : null, holds);
	}

	/** The earlier one ends today or, by mistake, never. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void belongsOnceToWhereItMovedLast(boolean ended) {
		Integer until = ended ? 0 : null;
		Thing member = memberOf(this.hospitalParty, this.first, -20, until);
		worksAt(this.hospital, -20, until);
		this.here.batch()
			.add(new PlacementRow(member.id(), this.second.id(), day(-5), null))
			.add(new AffiliationRow(member.id(), this.schoolParty.id(), day(-5), null));
		worksAt(this.school, -5, null);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, this.community);
		load(this.here.batch());

		expect(ask(member, this.school, this.schoolParty, this.second), member, "第二网格", "学校党支部", "示例学校", true);
	}

	@Test
	void comesBackToWhereItWasBefore() {
		Thing member = memberOf(this.hospitalParty, this.first, -20, -10);
		worksAt(this.hospital, -20, -10);
		this.here.batch()
			.add(new PlacementRow(member.id(), this.first.id(), day(-5), null))
			.add(new AffiliationRow(member.id(), this.hospitalParty.id(), day(-5), null));
		worksAt(this.hospital, -5, null);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, this.community);
		load(this.here.batch());
		this.statements.clear();

		expect(ask(member, this.hospital, this.hospitalParty, this.first), member, "第一网格", "医院党支部", "人民医院", true);
		this.statements.assertSeeking();
	}

	private Response ask(Thing member, Thing organization, Thing partyOrg, Place grid) {
		return asking(this.here.scope()).document(DOCUMENT)
			.variable("member", member.code())
			.variable("id", member.id())
			.variable("person", this.lan.code())
			.variable("community", this.community.code())
			.variable("grid", grid.code())
			.variable("unit", this.unit.code())
			.variable("organization", organization.code())
			.variable("partyOrg", partyOrg.code())
			.execute();
	}

	private static void expect(Response answer, Thing code, String grid, @Nullable String partyOrg,
			@Nullable String employer, boolean holds) {
		String member = """
				"code": "%s", "grid": {"name": "%s"}, "partyOrganization": %s, "employer": %s
				""".formatted(code.code(), grid, named(partyOrg), named(employer));
		String card = """
				{"organization": %s, "member": {%s}}
				""".formatted(named(employer), member);
		String members = one("{" + member + "}");
		String belonging = holds ? members : """
				{"totalCount": 0, "nodes": [], "pageInfo": {"hasNextPage": false}}
				""";
		answer.path("").matchesJsonStrictly("""
				{"byCode": {%1$s, "reportIns": [%2$s]}, "byId": {%1$s},
				 "ofPerson": {"employer": %3$s, "partyMember": {%1$s}},
				 "page": %4$s, "home": {"partyMembers": %4$s}, "placed": {"partyMembers": %5$s},
				 "employer": {"inServiceMembers": %5$s}, "party": {"members": %5$s},
				 "reportIns": %6$s, "community": {"reportIns": %6$s}}
				""".formatted(member, card, named(employer), members, belonging, one(card)));
	}

	private static String one(String node) {
		return """
				{"totalCount": 1, "nodes": [%s], "pageInfo": {"hasNextPage": false}}
				""".formatted(node);
	}

	private static String named(@Nullable String name) {
		return (name != null) ? "{\"name\": \"%s\"}".formatted(name) : "null";
	}

	private Thing memberOf(Thing partyOrg, Place grid, int since, @Nullable Integer until) {
		Thing member = new Thing(Ids.next(), this.here.code("M"), this.lan.name(), this.lan.path());
		this.here.batch()
			.add(new PartyMemberRow(member.id(), member.code(), this.lan.id(), partyOrg.id(), grid.id(),
					this.lan.path(), day(since), (until != null) ? day(until) : null));
		return member;
	}

	private void worksAt(Thing organization, int since, @Nullable Integer until) {
		this.here.batch()
			.add(new WorkRow(this.lan.id(), organization.id(), day(since), (until != null) ? day(until) : null));
	}

	private LocalDate day(int fromToday) {
		return LocalDate.now(this.clock).plusDays(fromToday);
	}

}
