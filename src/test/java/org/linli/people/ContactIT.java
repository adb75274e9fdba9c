package org.linli.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.linli.security.Purpose;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people are reached is shown masked; in clear for a purpose that is granted, and
 * every look is logged.
 */
class ContactIT extends GraphIT {

	private static final String CONTACT = """
			query($code: String!, $purpose: Purpose!) {
			  person(code: $code) { name home { name } contact(purpose: $purpose) { name phone doorNo } }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Someone wang = this.here.resident("王书兰", this.unit);

	private final String child = Ids.next();

	private final String childCode = this.here.code("P");

	@Autowired
	private Clock clock;

	@BeforeEach
	void load() {
		this.here.batch()
			.add(new ContactRow(this.wang.id(), "10012345678", "302"))
			.add(new PersonRow(this.child, this.childCode, "王小明", this.unit.path(), null, true, PersonStatus.ACTIVE,
					false, true))
			.add(new ContactRow(this.child, "10087654321", "303"));
		load(this.here.batch());
	}

	@Test
	void isMaskedForThoseWhoSeeThePerson() {
		asking(this.here.scope()).document(
				"query($code: String!) { person(code: $code) { name phone { text masked } doorNo { text masked } } }")
			.variable("code", this.wang.code())
			.execute()
			.path("person")
			.matchesJsonStrictly("""
					{"name": "王书兰", "phone": {"text": "100****5678", "masked": true},
					 "doorNo": {"text": "***", "masked": true}}
					""");
	}

	@Test
	void hidesOfAMinorTheGivenNameTheTelephoneAndTheHome() {
		asking(this.here.scope())
			.document("query($code: String!) { person(code: $code) { name phone { text } home { name } } }")
			.variable("code", this.childCode)
			.execute()
			.path("person")
			.matchesJsonStrictly("""
					{"name": "王**", "phone": {"text": "***********"}, "home": {"name": "雁翎社区"}}
					""");
	}

	@Test
	void isShownInClearForAGrantedPurposeAndLoggedOnce() {
		String viewer = "worker-" + Ids.next();

		ask(worker(viewer, Purpose.VISIT), this.wang.code(), Purpose.VISIT).path("person.contact")
			.matchesJsonStrictly("{\"name\": \"王书兰\", \"phone\": \"10012345678\", \"doorNo\": \"302\"}");

		assertThat(accesses()).singleElement().satisfies((access) -> {
			assertThat(access).containsEntry("purpose", "VISIT").containsEntry("outcome", "SHOWN");
			assertThat(String.valueOf(access.get("fields"))).contains("Person.contact.phone").doesNotContain("100");
		});
		assertThat(check()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "VISIT, CONTACT, PURPOSE_NOT_GRANTED", "CONTACT, CONTACT, NO_CONSENT" })
	void isRefusedWithoutPurposeOrConsentAndThatIsLogged(Purpose granted, Purpose asked, String code) {
		Response answer = ask(worker("worker", granted), this.wang.code(), asked);

		refused(answer, code);
		assertThat(accesses()).singleElement()
			.satisfies((access) -> assertThat(access).containsEntry("outcome", "REFUSED"));
	}

	@Test
	void ofAMinorIsShownInAnEmergencyAlone() {
		refused(ask(worker("worker", Purpose.VISIT), this.childCode, Purpose.VISIT), "MINOR");
		ask(worker("worker", Purpose.EMERGENCY), this.childCode, Purpose.EMERGENCY).path("person.contact.name")
			.entity(String.class)
			.isEqualTo("王小明");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RESIDENT", "PLANNER", "ADMINISTRATOR", "ORGANISATION_LIAISON" })
	void isForThoseAloneWhoDealWithPersons(GrantRole role) {
		Response answer = ask(as(TestViewer.context("other", this.here.scope(), role)), this.wang.code(),
				Purpose.VISIT);

		answer.errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
	}

	@Test
	void readsLikeNobodysForWhoDoesNotSeeThePerson() {
		Place elsewhere = new Neighbourhood().community("别处");
		GraphQlTester other = as(TestViewer.context("other", Scope.of(elsewhere.path()), GrantRole.SECRETARY));

		ask(other, this.wang.code(), Purpose.VISIT).path("person").valueIsNull();
		assertThat(accesses()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MATCH (e:AccessEntry {subject: $s}) SET e.purpose = 'CONTACT'",
			"MATCH (e:AccessEntry {subject: $s}) DETACH DELETE e",
			"MATCH (e:AccessEntry {subject: $s}) SET e.sequence = e.sequence + 1000",
			"MATCH (e:AccessEntry {subject: $s}) SET e.at = e.at - duration('PT1H')" })
	void showsThatAnEntryWasAltered(String deed) {
		ask(worker("worker", Purpose.VISIT), this.wang.code(), Purpose.VISIT);
		List<Map<String, Object>> before = this.driver
			.executableQuery(
					"""
							MATCH (e:AccessEntry) RETURN e {.*} AS entry, e.subject AS subject ORDER BY e.at DESC, e.sequence DESC LIMIT 1
							""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("entry").asMap())
			.toList();
		assertThat(check()).isTrue();
		try {
			this.driver.executableQuery(deed).withParameters(Map.of("s", before.getFirst().get("subject"))).execute();

			assertThat(check()).isFalse();
		}
		finally {
			this.driver.executableQuery("""
					OPTIONAL MATCH (e:AccessEntry {subject: $entry.subject}) DELETE e
					WITH DISTINCT 1 AS one
					CREATE (n:AccessEntry) SET n = $entry
					""").withParameters(Map.of("entry", before.getFirst())).execute();
		}
		assertThat(check()).isTrue();
	}

	private static void refused(Response answer, String code) {
		answer.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", code)));
		answer.path("person.contact").valueIsNull();
	}

	private Response ask(GraphQlTester who, String code, Purpose purpose) {
		return who.document(CONTACT).variable("code", code).variable("purpose", purpose.name()).execute();
	}

	private GraphQlTester worker(String name, Purpose purpose) {
		return as(TestViewer.caseworker(name, this.community.path(), purpose));
	}

	/** Who saw the person, as the person is told. */
	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> accesses() {
		return as(TestViewer.person("self", this.wang.id(), this.here.scope(), GrantRole.RESIDENT))
			.document("{ viewer { ownRecord { accesses { purpose outcome fields roles at } } } }")
			.execute()
			.path("viewer.ownRecord.accesses")
			.entity(List.class)
			.get();
	}

	private boolean check() {
		return as(TestViewer.context("admin", this.here.scope(), GrantRole.ADMINISTRATOR))
			.document("query($day: Date!) { accessLogCheck(day: $day) { whole } }")
			.variable("day", LocalDate.now(this.clock).toString())
			.execute()
			.path("accessLogCheck.whole")
			.entity(Boolean.class)
			.get();
	}

}
