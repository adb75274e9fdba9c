package org.linli.partnership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.testing.Together;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a report-in.
 */
class ReportInChangesIT extends ReportInDesk {

	@Test
	void isFiledReceivedWithAReceiptAndEnded() {
		GraphQlTester office = office(this.east);
		Response filed = file(office, this.member, this.east);
		filed.path("fileReportIn.reportIn").matchesJson("""
				{"status": "SUBMITTED", "version": 0, "since": null, "receipt": null, "memberName": "王兰",
				 "community": {"name": "东社区"}}
				""");
		String id = filed.path("fileReportIn.reportIn.id").entity(String.class).get();

		Response received = change(office, "receiveReportIn", id, 0, Map.of());
		received.path("receiveReportIn.reportIn").matchesJson("{\"status\": \"ACTIVE\", \"version\": 1}");
		received.path("receiveReportIn.reportIn.receipt.no").entity(String.class).matches((no) -> no.startsWith("RC-"));

		String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
		change(office, "endReportIn", id, 1, Map.of("until", today)).path("endReportIn.reportIn")
			.matchesJson("{\"status\": \"ENDED\", \"version\": 2, \"until\": \"%s\"}".formatted(today));
	}

	@Test
	void refusesAChangeOfAnotherVersionOrStateAndShowsTheCurrentOne() {
		GraphQlTester office = office(this.east);
		String id = file(office, this.member, this.east).path("fileReportIn.reportIn.id").entity(String.class).get();

		change(office, "receiveReportIn", id, 7, Map.of()).path("receiveReportIn").matchesJson("""
				{"reportIn": {"status": "SUBMITTED", "version": 0},
				 "userErrors": [{"code": "CONFLICT", "path": ["input", "expectedVersion"]}]}
				""");
		change(office, "receiveReportIn", id, 0, Map.of());
		change(office, "receiveReportIn", id, 1, Map.of()).path("receiveReportIn").matchesJson("""
				{"reportIn": {"status": "ACTIVE"}, "userErrors": [{"code": "BAD_STATE", "path": ["input", "reportIn"]}]}
				""");
		change(office, "endReportIn", id, 1, Map.of("until", "2000-01-01")).path("endReportIn").matchesJson("""
				{"reportIn": {"status": "ACTIVE"}, "userErrors": [{"code": "BAD_PERIOD", "path": ["input", "until"]}]}
				""");
	}

	@Test
	void aMemberHasOneOpenReportInHoweverManyAreFiledAtATime() {
		List<Response> answers = Together.all(16,
				(i) -> file(office(this.here.county()), this.member, (i % 2 == 0) ? this.east : this.west));

		assertThat(answers.stream()
			.map((one) -> one.path("fileReportIn.userErrors[*].code").entityList(String.class).get()))
			.filteredOn(List::isEmpty)
			.hasSize(1);
		assertThat(answers.stream()
			.map((one) -> one.path("fileReportIn.userErrors[*].code").entityList(String.class).get()))
			.filteredOn((codes) -> codes.contains("ALREADY_ACTIVE"))
			.hasSize(15);
	}

	@Test
	void ofManyChangesOfOneVersionOneIsMade() {
		String id = file(office(this.east), this.member, this.east).path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();

		List<Response> answers = Together.all(16, (i) -> change(office(this.east), "receiveReportIn", id, 0, Map.of()));

		assertThat(answers.stream()
			.map((one) -> one.path("receiveReportIn.userErrors[*].code").entityList(String.class).get()))
			.allSatisfy((codes) -> assertThat(codes).isSubsetOf("CONFLICT"))
			.filteredOn(List::isEmpty)
			.hasSize(1);
	}

	@Test
	void aPartyOrganisationIsNotTransferredToWhereItReportedInAlready() {
		GraphQlTester office = office(this.here.county());
		file(office, this.branch, this.west);
		String id = file(office, this.branch, this.east).path("fileReportIn.reportIn.id").entity(String.class).get();

		change(office, "transferReportIn", id, 0, Map.of("community", this.west.code())).path("transferReportIn")
			.matchesJson("""
					{"reportIn": {"status": "SUBMITTED", "version": 0}, "successor": null,
					 "userErrors": [{"code": "ALREADY_ACTIVE", "path": ["input", "community"]}]}
					""");
	}

	@Test
	void aPersonReportsInOnceByWhateverMembership() {
		GraphQlTester office = office(this.here.county());
		file(office, this.member, this.east);

		assertThat(answer(file(office, this.second, this.west))).contains("ALREADY_ACTIVE");
	}

	@Test
	void cannotEndInTheFutureNorBeforeItWasFiled() {
		GraphQlTester office = office(this.east);
		String id = file(office, this.member, this.east).path("fileReportIn.reportIn.id").entity(String.class).get();

		assertThat(List.of("1800-01-01", "2099-01-01"))
			.allSatisfy((day) -> assertThat(answer(change(office, "endReportIn", id, 0, Map.of("until", day))))
				.contains("BAD_PERIOD"));
	}

	@Test
	void beginsNeitherBeforeItWasFiledNorInTheFuture() {
		GraphQlTester office = office(this.east);
		String id = file(office, this.member, this.east).path("fileReportIn.reportIn.id").entity(String.class).get();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

		assertThat(List.of("0001-01-01", "9999-12-31", today.minusDays(1).toString(), today.plusDays(2).toString()))
			.allSatisfy((day) -> change(office, "receiveReportIn", id, 0, Map.of("since", day)).path("receiveReportIn")
				.matchesJson("""
						{"reportIn": {"status": "SUBMITTED", "version": 0},
						 "userErrors": [{"code": "BAD_PERIOD", "path": ["input", "since"]}]}
						"""));
	}

	@Test
	void endsOnTheDayOnWhichItWouldHaveBegun() {
		GraphQlTester office = office(this.east);
		String id = file(office, this.member, this.east).path("fileReportIn.reportIn.id").entity(String.class).get();
		change(office, "receiveReportIn", id, 0, Map.of());
		this.driver.executableQuery("MATCH (r:ReportIn {id: $id}) SET r.since = date('2999-01-01')")
			.withParameters(Map.of("id", id))
			.execute();

		assertThat(answer(change(office, "endReportIn", id, 1, Map.of("until", "2999-01-02")))).contains("BAD_PERIOD");
		change(office, "endReportIn", id, 1, Map.of()).path("endReportIn.reportIn")
			.matchesJson("{\"status\": \"ENDED\", \"since\": \"2999-01-01\", \"until\": \"2999-01-01\"}");
		file(office, this.member, this.east).path("fileReportIn.reportIn.status")
			.entity(String.class)
			.isEqualTo("SUBMITTED");
	}

	@Test
	void answersARepeatedRequestAsTheFirstTimeWhateverHappenedSince() {
		GraphQlTester office = office(this.east);
		Map<String, Object> input = Map.of("idempotencyKey", Ids.next(), "filer", this.member.code(), "community",
				this.east.code());
		Response first = run(office, "fileReportIn", input, "reportIn");
		String id = first.path("fileReportIn.reportIn.id").entity(String.class).get();
		change(office, "receiveReportIn", id, 0, Map.of());

		assertThat(answer(run(office, "fileReportIn", input, "reportIn"))).isEqualTo(answer(first));

		Map<String, Object> again = Map.of("idempotencyKey", Ids.next(), "filer", this.member.code(), "community",
				this.east.code());
		Response failure = run(office, "fileReportIn", again, "reportIn");
		change(office, "endReportIn", id, 1, Map.of());
		assertThat(answer(run(office, "fileReportIn", again, "reportIn"))).isEqualTo(answer(failure))
			.contains("ALREADY_ACTIVE");
	}

}
