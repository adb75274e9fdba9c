package org.linli;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

class ExternalCodeIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place other = this.here.community("静聪社区");

	private final Thing bank = this.here.organization("某银行", OrganizationKind.ENTERPRISE, this.community);

	private final Thing choir = new Thing(Ids.next(), this.here.code("TM"), "合唱团", this.community.path());

	@BeforeEach
	void load() {
		load(this.here.batch()
			.externalCode(this.community.id(), "division", this.community.code())
			.externalCode(this.bank.id(), "tax", this.bank.code())
			.externalCode(this.bank.id(), "register", this.bank.code())
			.add(new TeamRow(this.choir.id(), this.choir.code(), "合唱团", TeamKind.CLUB, this.community.id(),
					this.community.path(), false))
			.externalCode(this.choir.id(), "register", this.choir.code()));
	}

	@Test
	void showsEveryNumberOfAThing() {
		asking(this.here.scope())
			.document("query($code: String!) { organization(code: $code) { externalCodes { scheme value } } }")
			.variable("code", this.bank.code())
			.execute()
			.path("organization.externalCodes")
			.matchesJsonStrictly("""
					[{"scheme": "register", "value": "%1$s"}, {"scheme": "tax", "value": "%1$s"}]
					""".formatted(this.bank.code()));
	}

	@Test
	void readsTheNumbersOfAllPlacesOfAPageTogether() {
		this.statements.clear();
		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) { children { nodes { name externalCodes { scheme value } } } }
				}
				""")
			.variable("code", this.here.county().code())
			.execute()
			.path("territory.children.nodes")
			.matchesJsonStrictly("""
					[{"name": "雁翎社区", "externalCodes": [{"scheme": "division", "value": "%s"}]},
					 {"name": "静聪社区", "externalCodes": []}]
					""".formatted(this.community.code()));

		assertThat(this.statements.since()).as("county, children, numbers").hasSize(3);
		this.statements.assertSeeking();
	}

	@Test
	void findsAThingByItsNumberInTheSchemeAsked() {
		GraphQlTester tester = asking(this.here.scope());

		find(tester, "tax", this.bank.code()).path("found.name").entity(String.class).isEqualTo("某银行");
		find(tester, "division", this.bank.code()).path("found").valueIsNull();
		find(tester, "no such scheme", this.bank.code()).path("found").valueIsNull();
	}

	@Test
	void findsNothingThatTheViewerMayNotSee() {
		find(asking(Scope.of(this.other.path())), "register", this.choir.code()).path("found").valueIsNull();
		find(asking(Scope.of(this.community.path())), "register", this.choir.code()).path("found.name")
			.entity(String.class)
			.isEqualTo("合唱团");
	}

	private static GraphQlTester.Response find(GraphQlTester tester, String scheme, String value) {
		return tester.document("""
				query($scheme: String!, $value: String!) {
				  found: nodeByExternalCode(scheme: $scheme, value: $value) {
				    ... on Organization { name }
				    ... on Team { name }
				  }
				}
				""").variable("scheme", scheme).variable("value", value).execute();
	}

}
