package org.linli.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * Organisations that link communities are found as far as the viewer sees their pairings.
 */
class BridgeIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place west = this.here.community("西社区");

	private final Place middle = this.here.community("中社区");

	private final Place east = this.here.community("东社区");

	@Test
	void tellsFirstOnWhomMostHangs() {
		Thing school = paired("学校", this.west, this.middle);
		Thing clinic = paired("医院", this.west, this.middle);
		Thing station = paired("车站", this.middle, this.east);
		paired("工厂", this.west);
		load(this.here.batch());
		this.statements.clear();

		bridges(this.here.scope(), this.here.county().code()).matchesJsonStrictly("""
				[{"organization": {"code": "%s"}, "communities": [{"code": "%s"}, {"code": "%s"}], "parts": 2},
				 {"organization": {"code": "%s"}, "communities": [{"code": "%s"}, {"code": "%s"}], "parts": 1},
				 {"organization": {"code": "%s"}, "communities": [{"code": "%s"}, {"code": "%s"}], "parts": 1}]
				""".formatted(station.code(), this.middle.code(), this.east.code(), school.code(), this.west.code(),
				this.middle.code(), clinic.code(), this.west.code(), this.middle.code()));

		assertThat(this.statements.since()).as("the place, the pairings, the organisations, the communities")
			.hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void linksByWhatHoldsToday() {
		Thing school = paired("学校", this.west);
		agrees(school, this.middle, null);
		Thing former = paired("旧单位", this.west);
		agrees(former, this.middle, LocalDate.now(ZoneId.of("Asia/Shanghai")));
		Thing member = this.here.member(this.here.resident("党员", this.here.place("UNIT", "1单元", this.west)),
				this.here.partyOrg("党支部", former), null);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, this.middle);
		load(this.here.batch());

		assertThat(names(this.here.scope(), this.here.county())).containsExactly("学校");
	}

	@Test
	void isAsWideAsWhatIsAskedAndSeen() {
		paired("学校", this.west, this.middle);
		paired("车站", this.middle, this.east);
		load(this.here.batch());

		assertThat(names(Scope.of(this.west.path(), this.middle.path()), this.here.county())).containsExactly("学校");
		assertThat(names(Scope.of(this.middle.path()), this.here.county())).isEmpty();
		assertThat(names(this.here.scope(), this.middle)).isEmpty();
		bridges(this.here.scope(), "T-none").entityList(Object.class).hasSize(0);
	}

	private Thing paired(String name, Place... communities) {
		Thing organization = this.here.organization(name, OrganizationKind.SCHOOL, this.here.county());
		Thing branch = this.here.partyOrg(name + "党支部", organization);
		for (Place community : communities) {
			this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, branch, community);
		}
		return organization;
	}

	private void agrees(Thing organization, Place community, @Nullable LocalDate until) {
		this.here.batch()
			.add(new AgreementRow(Ids.next(), this.here.code("A"), "共建协议", AgreementKind.PAIRING,
					AgreementStatus.ACTIVE, LONG_AGO, LONG_AGO, until, List.of(organization.id(), community.id()),
					List.of(), community.path(), true, null));
	}

	private List<String> names(Scope scope, Place within) {
		return asking(scope).document("query($within: String!) { bridges(within: $within) { organization { name } } }")
			.variable("within", within.code())
			.execute()
			.path("bridges[*].organization.name")
			.entityList(String.class)
			.get();
	}

	private GraphQlTester.Path bridges(Scope scope, String within) {
		return asking(scope).document("""
				query($within: String!) {
				  bridges(within: $within) { organization { code } communities { code } parts }
				}
				""").variable("within", within).execute().path("bridges");
	}

}
