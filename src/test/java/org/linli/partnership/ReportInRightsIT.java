package org.linli.partnership;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may change a report-in, and for how long it is theirs.
 */
class ReportInRightsIT extends ReportInDesk {

	@Test
	void isTransferredOnlyByThoseWhoActForBothCommunities() {
		String id = file(office(this.east), this.member, this.east).path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();

		change(office(this.east), "transferReportIn", id, 0, Map.of("community", this.west.code()))
			.path("transferReportIn")
			.matchesJson("""
					{"reportIn": {"status": "SUBMITTED"},
					 "userErrors": [{"code": "UNKNOWN_PLACE", "path": ["input", "community"]}]}
					""");
		Response moved = change(office(this.here.county()), "transferReportIn", id, 0,
				Map.of("community", this.west.code()));
		moved.path("transferReportIn.reportIn").matchesJson("{\"status\": \"TRANSFERRED\", \"version\": 1}");
		moved.path("transferReportIn.successor")
			.matchesJson("{\"status\": \"SUBMITTED\", \"community\": {\"name\": \"西社区\"}}");
	}

	@Test
	void readsLikeOneThatIsNotThereForWhoDoesNotActForTheCommunity() {
		String id = file(office(this.east), this.member, this.east).path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();

		for (String verb : List.of("receiveReportIn", "transferReportIn", "endReportIn")) {
			Map<String, Object> more = "transferReportIn".equals(verb) ? Map.of("community", this.west.code())
					: Map.of();
			String hidden = answer(change(office(this.west), verb, id, 0, more));
			String absent = answer(change(office(this.west), verb, "0".repeat(16), 0, more));

			assertThat(hidden).isEqualTo(absent).contains("UNKNOWN_REPORT_IN");
		}
		assertThat(answer(file(office(this.west), this.member, this.west)).replace(this.member.code(), "M"))
			.isEqualTo(answer(file(office(this.west), new Thing("", "M", "", ""), this.west)))
			.contains("UNKNOWN_FILER");
	}

	@Test
	void aLiaisonFilesForTheOwnOrganisationAndItsMembersAlone() {
		GraphQlTester liaison = as(TestViewer.liaison("liaison", this.here.county().path(), this.hospital.id()));
		GraphQlTester other = as(TestViewer.liaison("other", this.here.county().path(), Ids.next()));

		assertThat(answer(file(other, this.branch, this.west))).contains("UNKNOWN_FILER");
		assertThat(answer(file(other, this.member, this.west))).contains("UNKNOWN_FILER");
		String id = file(liaison, this.branch, this.west).path("fileReportIn.reportIn.id").entity(String.class).get();
		file(liaison, this.member, this.west).path("fileReportIn.reportIn.status")
			.entity(String.class)
			.isEqualTo("SUBMITTED");
		liaison.document("query($id: ID!) { node(id: $id) { ... on ReportIn { status organization { name } } } }")
			.variable("id", id)
			.execute()
			.path("node")
			.matchesJson("{\"status\": \"SUBMITTED\", \"organization\": {\"name\": \"医院\"}}");
		change(liaison, "endReportIn", id, 0, Map.of()).path("endReportIn.reportIn.status")
			.entity(String.class)
			.isEqualTo("ENDED");
	}

	@Test
	void nobodyReportsInForWhoIsAnonymised() {
		GraphQlTester liaison = as(TestViewer.liaison("liaison", this.here.county().path(), this.hospital.id()));
		String open = file(liaison, this.member, this.west).path("fileReportIn.reportIn.id").entity(String.class).get();
		office(this.here.county())
			.document("mutation($i: AnonymisePersonInput!) { anonymisePerson(input: $i) { code } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", this.wang.code()))
			.execute()
			.path("anonymisePerson.code")
			.hasValue();

		change(office(this.west), "receiveReportIn", open, 0, Map.of()).path("receiveReportIn").matchesJson("""
				{"reportIn": {"status": "ENDED", "version": 1},
				 "userErrors": [{"code": "CONFLICT", "path": ["input", "expectedVersion"]}]}
				""");
		assertThat(this.driver.executableQuery("""
				MATCH (e:Event {aggregate: $id})
				WHERE e.sequence > 0
				RETURN e.topic + ' ' + e.after AS told
				ORDER BY e.sequence
				""").withParameters(Map.of("id", open)).execute().records())
			.extracting((row) -> row.get("told").asString())
			.containsExactly("REPORT_IN SUBMITTED", "REPORT_IN ENDED");
		for (GraphQlTester who : List.of(liaison, office(this.here.county()))) {
			for (Thing membership : List.of(this.member, this.second)) {
				assertThat(answer(file(who, membership, this.west)).replace(membership.code(), "M"))
					.isEqualTo(answer(file(who, new Thing("", "M", "", ""), this.west)))
					.contains("UNKNOWN_FILER");
			}
		}
	}

	@Test
	void isNoBusinessOfWhoeverFiledItForOthersAndIsInTheOfficeNoLonger() {
		String name = "clerk " + Ids.next();
		String id = file(as(TestViewer.context(name, Scope.of(this.east.path()), GrantRole.SECRETARY)), this.member,
				this.east)
			.path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();
		GraphQlTester demoted = as(TestViewer.context(name, Scope.of(this.east.path()), GrantRole.RESIDENT));

		assertThat(answer(change(demoted, "endReportIn", id, 0, Map.of()))).contains("UNKNOWN_REPORT_IN")
			.doesNotContain("王兰");
		demoted.document("query($id: ID!) { node(id: $id) { id } }")
			.variable("id", id)
			.execute()
			.path("node")
			.valueIsNull();
	}

	@Test
	void isOnesOwnAsLongAsOneHoldsARoleThere() {
		GraphQlTester self = as(
				TestViewer.person("self", this.wang.id(), Scope.of(this.west.path()), GrantRole.RESIDENT));
		String id = file(self, this.member, this.west).path("fileReportIn.reportIn.id").entity(String.class).get();
		GraphQlTester gone = as(
				TestViewer.person("self", this.wang.id(), Scope.of(this.east.path()), GrantRole.RESIDENT));

		assertThat(answer(change(gone, "endReportIn", id, 0, Map.of()))).contains("UNKNOWN_REPORT_IN");
		change(self, "endReportIn", id, 0, Map.of()).path("endReportIn.reportIn.status")
			.entity(String.class)
			.isEqualTo("ENDED");
	}

	@Test
	void aMemberReportsInForThemselvesAlone() {
		GraphQlTester self = as(
				TestViewer.person("self", this.wang.id(), Scope.of(this.west.path()), GrantRole.RESIDENT));
		GraphQlTester neighbour = as(TestViewer.context("neighbour", Scope.of(this.west.path()), GrantRole.RESIDENT));

		assertThat(answer(file(neighbour, this.member, this.west))).contains("UNKNOWN_FILER");
		file(self, this.member, this.west).path("fileReportIn.reportIn.status")
			.entity(String.class)
			.isEqualTo("SUBMITTED");
	}

}
