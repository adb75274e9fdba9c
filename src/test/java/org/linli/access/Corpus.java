package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.testing.Chance;

/**
 * Documents that ask for all of a county in many ways: by ids, by codes, by lists page
 * after page, by names, by matches, and at random. They name what is hidden too.
 */
final class Corpus {

	/** What changes by being asked for, and what takes long and is the same for all. */
	private static final Map<String, String> EXCLUDED = Map.of("Person.contact", "is written down",
			"Query.accessLogCheck", "tells what was written down", "Query.figures", "is about other places",
			"Query.sourceDocuments", "is not in the graph", "Query.labels", "is not in the graph", "Query.linkage",
			"leads to what is open and elsewhere, see LinkageIT", "Query.neighbourhood",
			"leads to what is open and elsewhere, see LinkageIT", "Query.planPreview",
			"is asked for those who are not open to everybody");

	private final Sdl sdl;

	private final RandomCounty county;

	private final Sight sight;

	Corpus(Sdl sdl, RandomCounty county, Sight sight) {
		this.sdl = sdl;
		this.county = county;
		this.sight = sight;
	}

	/** All of them, each to be asked once. */
	List<String> documents(Chance chance) {
		List<String> documents = new ArrayList<>();
		documents.add(byId(chance));
		documents.add(byCode());
		documents.add(byName());
		List<Thing> needs = needs();
		chanceOf(chance, needs).forEach((need) -> documents.add(matches(need)));
		if (!needs.isEmpty()) {
			this.county.county().places().stream().findFirst().ifPresent((place) -> documents.add(plan(place)));
		}
		RandomDocuments random = new RandomDocuments(this.sdl, this.county, chance, this.sight.roles(), EXCLUDED);
		Stream.generate(() -> random.text(random.next())).limit(5).forEach(documents::add);
		return documents;
	}

	private List<Thing> chanceOf(Chance chance, List<Thing> things) {
		return things.isEmpty() ? things : List.of(things.getFirst(), chance.one(things));
	}

	private List<Thing> needs() {
		return this.sdl.mayUse(this.sdl.query(), this.sdl.query().getFieldDefinition("matches"), this.sight.roles())
				? this.county.county().of("Need") : List.of();
	}

	/** Every list of the query that the viewer may use, page by page. */
	List<Paged> lists() {
		return this.sdl.query()
			.getFieldDefinitions()
			.stream()
			.filter((field) -> Sdl.type(field).getName().endsWith("Connection")
					&& this.sdl.mayUse(this.sdl.query(), field, this.sight.roles())
					&& !field.getName().equals("skills"))
			.map((field) -> new Paged(field.getName(), plain(item(field))))
			.toList();
	}

	/** As many as may be asked for at once, and whether the viewer sees them. */
	private String byId(Chance chance) {
		List<String> ids = Stream
			.concat(this.county.county().things().keySet().stream(),
					this.county.county().places().stream().map(Place::id))
			.toList();
		String some = chance.some(ids, 60)
			.stream()
			.limit(100)
			.map((id) -> "\"" + id + "\"")
			.collect(Collectors.joining(", "));
		return "{ nodes(ids: [%s]) { __typename ... on Node { id } %s } accessDecision(id: \"%s\") { allowed because } }"
			.formatted(some,
					this.sdl.objects()
						.filter((type) -> Sight.KINDS.containsKey(type.getName()))
						.map((type) -> "... on " + type.getName() + " { " + plain(type) + " }")
						.collect(Collectors.joining(" ")),
					chance.one(ids));
	}

	private String byCode() {
		StringBuilder text = new StringBuilder("{ ");
		int key = 0;
		for (GraphQLFieldDefinition field : this.sdl.query().getFieldDefinitions()) {
			String argument = (field.getArgument("code") != null) ? "code" : "no";
			if (field.getArgument(argument) == null || !this.sdl.mayUse(this.sdl.query(), field, this.sight.roles())) {
				continue;
			}
			for (Thing thing : this.county.county().of(Sdl.type(field).getName())) {
				key++;
				text.append("c%d: %s(%s: \"%s\") { %s } ".formatted(key, field.getName(), argument, thing.code(),
						this.sdl.possible(Sdl.type(field)).stream().map(Corpus::plain).findFirst().orElseThrow()));
			}
		}
		return (key == 0) ? "{ __typename }" : text + "}";
	}

	private String byName() {
		return RandomPeople.NAMES.stream()
			.map((name) -> "n%d: talents(text: \"%s\", consented: null) { totalCount nodes { code name } }"
				.formatted(RandomPeople.NAMES.indexOf(name), name))
			.collect(Collectors.joining(" ", "{ ", " }"));
	}

	/** Who can help, and why, of those who are not open to everybody. */
	static String matches(Thing need) {
		return """
				{
				  matches(need: "%s", first: 100, kinds: [RESIDENT, IN_SERVICE_MEMBER, TEAM]) {
				    need { no title }
				    matches {
				      rank score kind supplier { ... on Person { code name status home { code } employer { code } } ... on MemberCard { name reportIn { code } } }
				      terms { name value weight contribution }
				      evidence { sentence path { sentence length hops { relationship since from { id } to { id } } } }
				    }
				    excluded { code count message }
				    hint
				  }
				}
				"""
			.formatted(need.id());
	}

	/** Whom to ask, of those who are not open to everybody. */
	private static String plan(Place place) {
		return """
				{
				  planPreview(within: "%s", first: 100, load: 1, kinds: [RESIDENT, IN_SERVICE_MEMBER, TEAM]) {
				    needs {
				      need { no }
				      helpers {
				        skills { skill { code } }
				        match { rank score kind supplier { ... on Person { code } ... on MemberCard { name } ... on Team { code } } }
				      }
				      taken { skill { code } }
				      uncovered { skill { code } }
				      hint
				    }
				    truncated
				  }
				}
				"""
			.formatted(place.code());
	}

	/** What a list holds, or the first that it may hold. */
	private GraphQLObjectType item(GraphQLFieldDefinition list) {
		return this.sdl.possible(Sdl.type(this.sdl.object(Sdl.type(list).getName()).getFieldDefinition("nodes")))
			.getFirst();
	}

	/** Those fields of a type that hold no things, under names of their own. */
	private static String plain(GraphQLObjectType type) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> !(Sdl.type(field) instanceof GraphQLObjectType) && field.getArguments().isEmpty()
					&& !isAbstract(Sdl.type(field)))
			.map((field) -> type.getName() + "_" + field.getName() + ": " + field.getName())
			.collect(Collectors.joining(" "));
	}

	private static boolean isAbstract(GraphQLNamedOutputType type) {
		return type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType;
	}

	/**
	 * A list.
	 *
	 * @param field its name
	 * @param item what is selected of each item
	 */
	record Paged(String field, String item) {

		String document(String after) {
			return "{ page: %s(first: 3%s) { totalCount nodes { %s } edges { cursor } pageInfo { hasNextPage endCursor } } }"
				.formatted(this.field, after.isEmpty() ? "" : ", after: \"" + after + "\"", this.item);
		}

	}

}
