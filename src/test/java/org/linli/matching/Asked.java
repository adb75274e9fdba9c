package org.linli.matching;

import java.util.List;
import java.util.Map;

import org.linli.graph.Ids;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/**
 * Who can help, asked by phrase.
 *
 * @param tester asks as somebody
 */
record Asked(GraphQlTester tester) {

	private static final String SUBMIT = """
			mutation($input: SubmitNeedInput!) { submitNeed(input: $input) { need { id } userErrors { message } } }
			""";

	private static final String MATCHES = """
			query($need: ID!) {
			  matches(need: $need, first: 100) {
			    matches {
			      score kind
			      supplier {
			        __typename ... on Person { name } ... on MemberCard { card: name } ... on Team { name } ... on ServiceSite { name } ... on Organization { name }
			      }
			      covers { skill { code } }
			      terms { name value }
			      evidence { sentence path { hops { relationship from { id } to { id } } } }
			    }
			    together { covers { skill { code } } }
			    uncovered { skill { code } }
			    excluded { code count }
			    hint
			  }
			}
			""";

	/** Submits a need for a skill at level 2; answers its id. */
	String submit(Place place, Thing skill) {
		return submit(place, List.of(Map.of("skill", skill.code(), "minLevel", 2)));
	}

	String submit(Place place, List<Map<String, Object>> skills) {
		return this.tester.document(SUBMIT)
			.variable("input",
					Map.of("idempotencyKey", Ids.next(), "title", "老人不会用手机挂号", "place", place.code(), "skills", skills))
			.execute()
			.path("submitNeed.need.id")
			.entity(String.class)
			.get();
	}

	/** Everybody who can help. */
	Answer matches(String need) {
		return new Answer(this.tester.document(MATCHES).variable("need", need).execute());
	}

	/**
	 * What was answered.
	 *
	 * @param response the response
	 */
	record Answer(Response response) {

		List<String> names() {
			return this.response.path("matches.matches[*].supplier.name").entityList(String.class).get();
		}

		/** The reasons for which somebody was left out. */
		List<String> reasons() {
			return this.response.path("matches.excluded[*].code").entityList(String.class).get();
		}

		/** How well somebody does in a term. */
		double term(String name, ScoreTerm term) {
			return this.response
				.path("matches.matches[?(@.supplier.name == '%s')].terms[?(@.name == '%s')].value".formatted(name,
						term))
				.entityList(Double.class)
				.get()
				.getFirst();
		}

		String sentence(String name) {
			return this.response.path("matches.matches[?(@.supplier.name == '%s')].evidence.sentence".formatted(name))
				.entityList(String.class)
				.get()
				.getFirst();
		}

		/** The suppliers of a kind. */
		List<String> namesOf(SupplierKind kind) {
			return this.response.path("matches.matches[?(@.kind == '%s')].supplier.name".formatted(kind))
				.entityList(String.class)
				.get();
		}

		/** By which relation the way of each supplier of a kind ends. */
		List<String> lastHops(SupplierKind kind) {
			return this.response
				.path("matches.matches[?(@.kind == '%s')].evidence.path.hops[-1:].relationship".formatted(kind))
				.entityList(String.class)
				.get();
		}

		/** What somebody is, as the schema calls it. */
		String type(String name) {
			return this.response.path("matches.matches[?(@.supplier.name == '%s')].supplier.__typename".formatted(name))
				.entityList(String.class)
				.get()
				.getFirst();
		}

		/** The names on the cards of members. */
		List<String> cards() {
			return this.response.path("matches.matches[*].supplier.card").entityList(String.class).get();
		}

		String hint() {
			return this.response.path("matches.hint").entity(String.class).get();
		}

		List<String> relationships(String name) {
			return this.response
				.path("matches.matches[?(@.supplier.name == '%s')].evidence.path.hops[*].relationship".formatted(name))
				.entityList(String.class)
				.get();
		}

	}

}
