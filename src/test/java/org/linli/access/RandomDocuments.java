package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import org.linli.security.GrantRole;
import org.linli.testing.Chance;

/**
 * Makes documents from the schema, as deep as a client would ask and with arguments from
 * a county. Every field that a viewer may use turns up, those to come too.
 */
final class RandomDocuments {

	private static final int DEEPEST = 6;

	/** Fields of a document that lead to things: more, and answers get long. */
	private static final int MOST = 12;

	private final Sdl sdl;

	private final Chance chance;

	private final Arguments arguments;

	private final Set<GrantRole> roles;

	private final Map<String, String> excluded;

	private int keys;

	private int composites;

	/**
	 * Makes documents for a viewer.
	 * @param roles what the viewer may act as
	 * @param excluded coordinates that are left out, each with the reason
	 */
	RandomDocuments(Sdl sdl, RandomCounty county, Chance chance, Set<GrantRole> roles, Map<String, String> excluded) {
		this.sdl = sdl;
		this.chance = chance;
		this.arguments = Arguments.any(sdl, county, chance);
		this.roles = roles;
		this.excluded = excluded;
	}

	/** The next document, by the fields of the query in it. */
	List<Selection> next() {
		this.keys = 0;
		this.composites = 0;
		return below(this.sdl.query(), 1);
	}

	/** A document as it is sent. */
	String text(List<Selection> document) {
		return "{ " + Selection.text(this.sdl, this.sdl.query(), document) + " }";
	}

	private List<Selection> below(GraphQLNamedOutputType type, int depth) {
		List<Selection> selections = new ArrayList<>();
		for (GraphQLFieldsContainer on : containers(type)) {
			List<GraphQLFieldDefinition> usable = usable(on);
			List<GraphQLFieldDefinition> plain = usable.stream().filter((field) -> !leadsOn(field)).toList();
			List<GraphQLFieldDefinition> leading = usable.stream().filter(this::leadsOn).toList();
			this.chance.some(plain, 30).forEach((field) -> selections.add(selection(on, field, depth)));
			int count = isPage(type) ? 1 : this.chance.between(0, 2) + ((depth == 1) ? 1 : 0);
			for (int i = 0; i < count && !leading.isEmpty() && depth < DEEPEST && this.composites < MOST; i++) {
				selections.add(selection(on, this.chance.one(leading), depth));
			}
		}
		return selections;
	}

	/** The type itself, and of an interface or a union some of its types. */
	private List<GraphQLFieldsContainer> containers(GraphQLNamedOutputType type) {
		List<GraphQLFieldsContainer> containers = new ArrayList<>();
		if (type instanceof GraphQLFieldsContainer container) {
			containers.add(container);
		}
		if (!(type instanceof GraphQLObjectType)) {
			List<GraphQLObjectType> possible = this.sdl.possible(type);
			containers.addAll(this.chance.some(possible, (possible.size() > 6) ? 25 : 50));
		}
		return containers;
	}

	private List<GraphQLFieldDefinition> usable(GraphQLFieldsContainer on) {
		Stream<? extends GraphQLFieldsContainer> all = (on instanceof GraphQLObjectType) ? Stream.of(on)
				: this.sdl.possible((GraphQLNamedOutputType) on).stream();
		List<? extends GraphQLFieldsContainer> types = all.toList();
		return on.getFieldDefinitions()
			.stream()
			.filter((field) -> !this.excluded.containsKey(on.getName() + "." + field.getName())
					&& types.stream().allMatch((type) -> this.sdl.mayUse(type, field, this.roles)))
			.toList();
	}

	private Selection selection(GraphQLFieldsContainer on, GraphQLFieldDefinition field, int depth) {
		boolean leading = leadsOn(field);
		if (leading) {
			this.composites++;
		}
		this.keys++;
		// A page is no step of its own.
		int next = isPage(Sdl.type(field)) || on.getName().endsWith("Connection") ? depth : depth + 1;
		return new Selection("k" + this.keys, on, field, this.arguments.of(on.getName(), field),
				leading ? below(Sdl.type(field), next) : List.of());
	}

	private boolean leadsOn(GraphQLFieldDefinition field) {
		return !this.sdl.possible(Sdl.type(field)).isEmpty();
	}

	private static boolean isPage(GraphQLNamedOutputType type) {
		return type.getName().endsWith("Connection");
	}

}
