package org.linli.partnership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a report-in, and who may change it.
 */
class ReportInChangesIT extends GraphIT {

	private static final String STATE = "{ id status version since until receipt { no } memberName community { name } }";

	private final Neighbourhood here = new Neighbourhood();

	private final Place east = this.here.community("东社区");

	private final Place west = this.here.community("西社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("GRID", "一网格", this.east));

	private final Someone wang = this.here.resident("王兰", this.unit);

	private final Thing hospital = this.here.organization("医院", OrganizationKind.HOSPITAL, this.here.county());

	private final Thing branch = this.here.partyOrg("医院党支部", this.hospital);

	private final Thing member = this.here.member(this.wang,
			this.here.partyOrg("东社区党支部", PartyOrgLevel.BRANCH, this.east), null);

	@BeforeEach
	void load() {
		this.here.worksAt(this.wang, this.hospital);
		load(this.here.batch());
	}

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

		change(office, "endReportIn", id, 1, Map.of("until", "2099-01-01")).path("endReportIn.reportIn")
			.matchesJson("{\"status\": \"ENDED\", \"version\": 2, \"until\": \"2099-01-01\"}");
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
	void aMemberHasOneOpenReportInHoweverManyAreFiledAtATime() throws Exception {
		List<Response> answers = atOnce(16,
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
	void ofManyChangesOfOneVersionOneIsMade() throws Exception {
		String id = file(office(this.east), this.member, this.east).path("fileReportIn.reportIn.id")
			.entity(String.class)
			.get();

		List<Response> answers = atOnce(16, (i) -> change(office(this.east), "receiveReportIn", id, 0, Map.of()));

		assertThat(answers.stream()
			.map((one) -> one.path("receiveReportIn.userErrors[*].code").entityList(String.class).get()))
			.allSatisfy((codes) -> assertThat(codes).isSubsetOf("CONFLICT"))
			.filteredOn(List::isEmpty)
			.hasSize(1);
	}

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
	void aMemberReportsInForThemselvesAlone() {
		GraphQlTester self = as(
				TestViewer.person("self", this.wang.id(), Scope.of(this.west.path()), GrantRole.RESIDENT));
		GraphQlTester neighbour = as(TestViewer.context("neighbour", Scope.of(this.west.path()), GrantRole.RESIDENT));

		assertThat(answer(file(neighbour, this.member, this.west))).contains("UNKNOWN_FILER");
		file(self, this.member, this.west).path("fileReportIn.reportIn.status")
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

	private Response file(GraphQlTester who, Thing filer, Place community) {
		return run(who, "fileReportIn",
				Map.of("idempotencyKey", Ids.next(), "filer", filer.code(), "community", community.code()), "reportIn");
	}

	private Response change(GraphQlTester who, String verb, String id, int version, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", Ids.next());
		input.put("reportIn", id);
		input.put("expectedVersion", version);
		return run(who, verb, input, "transferReportIn".equals(verb) ? "reportIn successor" : "reportIn");
	}

	private static Response run(GraphQlTester who, String verb, Map<String, Object> input, String fields) {
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		return who
			.document(
					"mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code path message(lang: EN) } } }"
						.formatted(type, verb, fields.replaceAll("(\\w+)", "$1 " + STATE)))
			.variable("input", input)
			.execute();
	}

	private static String answer(Response response) {
		return response.path("").entity(Object.class).get().toString();
	}

	private GraphQlTester office(Place place) {
		return as(TestViewer.context("office of " + place.name(), Scope.of(place.path()), GrantRole.COMMUNITY_WORKER));
	}

	private static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> results = IntStream.range(0, times)
				.mapToObj((i) -> threads.submit(() -> work.apply(i)))
				.toList();
			List<T> answers = new ArrayList<>();
			for (Future<T> result : results) {
				answers.add(result.get());
			}
			return answers;
		}
	}

}
