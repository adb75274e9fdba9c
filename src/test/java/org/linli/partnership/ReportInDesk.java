package org.linli.partnership;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
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

/**
 * A member and a party organisation that report in to two communities, and what the tests
 * of report-ins ask.
 */
abstract class ReportInDesk extends GraphIT {

	static final String STATE = "{ id status version since until receipt { no } memberName community { name } }";

	final Neighbourhood here = new Neighbourhood();

	final Place east = this.here.community("东社区");

	final Place west = this.here.community("西社区");

	final Place unit = this.here.place("UNIT", "1单元", this.here.place("GRID", "一网格", this.east));

	final Someone wang = this.here.resident("王兰", this.unit);

	final Thing hospital = this.here.organization("医院", OrganizationKind.HOSPITAL, this.here.county());

	final Thing branch = this.here.partyOrg("医院党支部", this.hospital);

	final Thing member = this.here.member(this.wang, this.here.partyOrg("东社区党支部", PartyOrgLevel.BRANCH, this.east),
			null);

	/** The same person in another party organisation. */
	final Thing second = this.here.member(this.wang, this.branch, null);

	@BeforeEach
	void load() {
		this.here.worksAt(this.wang, this.hospital);
		load(this.here.batch());
	}

	Response file(GraphQlTester who, Thing filer, Place community) {
		return run(who, "fileReportIn",
				Map.of("idempotencyKey", Ids.next(), "filer", filer.code(), "community", community.code()), "reportIn");
	}

	Response change(GraphQlTester who, String verb, String id, int version, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", Ids.next());
		input.put("reportIn", id);
		input.put("expectedVersion", version);
		return run(who, verb, input, "transferReportIn".equals(verb) ? "reportIn successor" : "reportIn");
	}

	static Response run(GraphQlTester who, String verb, Map<String, Object> input, String fields) {
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		return who
			.document(
					"mutation($input: %sInput!) { %s(input: $input) { %s userErrors { code path message(lang: EN) } } }"
						.formatted(type, verb, fields.replaceAll("(\\w+)", "$1 " + STATE)))
			.variable("input", input)
			.execute();
	}

	static String answer(Response response) {
		return response.path("").entity(Object.class).get().toString();
	}

	GraphQlTester office(Place place) {
		return as(TestViewer.context("office of " + place.name(), Scope.of(place.path()), GrantRole.COMMUNITY_WORKER));
	}

}
