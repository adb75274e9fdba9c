package org.linli.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;

/**
 * A field in a document.
 *
 * @param key under which it is answered, unlike any other of the document
 * @param on the type for which it is selected
 * @param field the field
 * @param arguments what stands behind its name
 * @param below what is selected of its value
 */
record Selection(String key, GraphQLFieldsContainer on, GraphQLFieldDefinition field, String arguments,
		List<Selection> below) {

	/** Where the field is in the schema. */
	String coordinate() {
		return this.on.getName() + "." + this.field.getName();
	}

	GraphQLNamedOutputType type() {
		return Sdl.type(this.field);
	}

	/** As it stands in a document, with all that tells what is answered. */
	String text(Sdl sdl) {
		String name = this.key + ": " + this.field.getName() + this.arguments;
		return sdl.possible(type()).isEmpty() ? name
				: name + " { " + identity(sdl, type()) + " " + text(sdl, type(), this.below) + " }";
	}

	/** What is selected of a value of a type. */
	static String text(Sdl sdl, GraphQLNamedOutputType type, List<Selection> selections) {
		return selections.stream()
			.map((one) -> one.on.getName().equals(type.getName()) ? one.text(sdl)
					: "... on %s { %s }".formatted(one.on.getName(), one.text(sdl)))
			.collect(Collectors.joining(" "));
	}

	/**
	 * What tells one thing from another and whether it is seen. A pairing is known by its
	 * ends and rests on its records; of a list all members are needed to count them.
	 */
	private static String identity(Sdl sdl, GraphQLNamedOutputType type) {
		if (type.getName().equals("Pairing")) {
			return """
					__typename organization { id } community { id }
					restsOn: agreements { __typename id since } restsOnToo: reportIns { __typename id since }""";
		}
		if (type.getName().endsWith("Connection")) {
			GraphQLFieldsContainer connection = sdl.object(type.getName());
			GraphQLNamedOutputType item = Sdl.type(connection.getFieldDefinition("nodes"));
			return "__typename all: nodes { %s } cursors: edges { cursor }".formatted(identity(sdl, item));
		}
		boolean named = sdl.possible(type).stream().anyMatch(Selection::isNode);
		return named ? "__typename ... on Node { id }" : "__typename";
	}

	/** This one and all below it. */
	Stream<Selection> all() {
		return Stream.concat(Stream.of(this), this.below.stream().flatMap(Selection::all));
	}

	private static boolean isNode(GraphQLFieldsContainer type) {
		return Sdl.interfaces(type).anyMatch((one) -> one.getName().equals("Node"));
	}

}
