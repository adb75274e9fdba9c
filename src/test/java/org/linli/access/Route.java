package org.linli.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.linli.security.GrantRole;

/**
 * A way by fields from an operation to things of a type.
 *
 * @param sdl the schema
 * @param root where it begins
 * @param steps the fields in order
 */
record Route(Sdl sdl, GraphQLObjectType root, List<Step> steps) {

	static Route at(Sdl sdl, GraphQLObjectType root) {
		return new Route(sdl, root, List.of());
	}

	/** The route that goes on by one more field, to things of this type. */
	Route then(GraphQLFieldDefinition field, String arguments, GraphQLObjectType to) {
		List<Step> more = new ArrayList<>(this.steps);
		more.add(new Step(end(), field, arguments, to));
		return new Route(this.sdl, this.root, more);
	}

	/** The type of the things to which it leads. */
	GraphQLObjectType end() {
		return this.steps.isEmpty() ? this.root : this.steps.getLast().to();
	}

	boolean meets(GraphQLObjectType type) {
		return Stream.concat(Stream.of(this.root), this.steps.stream().map(Step::to))
			.anyMatch((one) -> one.getName().equals(type.getName()));
	}

	/** A document that asks this of the things to which it leads. */
	String document(String selections) {
		String text = selections;
		for (Step step : this.steps.reversed()) {
			text = "%s%s { __typename ... on %s { %s } }".formatted(step.field().getName(), step.arguments(),
					step.to().getName(), text);
		}
		return this.root.equals(this.sdl.mutation()) ? "mutation { " + text + " }" : "{ " + text + " }";
	}

	/** How many of its fields these roles may use before the first that they may not. */
	int open(Set<GrantRole> roles) {
		int open = 0;
		for (Step step : this.steps) {
			if (!this.sdl.mayUse(step.from(), step.field(), roles)) {
				return open;
			}
			open++;
		}
		return open;
	}

	/** The roles that may use all of its fields. */
	Set<GrantRole> openTo() {
		return EnumSet.allOf(GrantRole.class)
			.stream()
			.filter((role) -> open(EnumSet.of(role)) == this.steps.size())
			.collect(Collectors.toSet());
	}

	/** The values of its type in an answer, all of them. */
	List<Object> found(@Nullable Object data) {
		List<Object> all = (data != null) ? List.of(data) : List.of();
		for (Step step : this.steps) {
			all = all.stream().flatMap((one) -> step.values(one)).toList();
		}
		return all;
	}

	@Override
	public String toString() {
		return document("");
	}

	/**
	 * A field on the way.
	 *
	 * @param from the type that has it
	 * @param field the field
	 * @param arguments what stands behind its name
	 * @param to the type of the things to which it leads
	 */
	record Step(GraphQLObjectType from, GraphQLFieldDefinition field, String arguments, GraphQLObjectType to) {

		private Stream<Object> values(Object parent) {
			return (parent instanceof Map<?, ?> fields) ? flat(fields.get(this.field.getName()))
				.filter((one) -> one instanceof Map<?, ?> found && this.to.getName().equals(found.get("__typename")))
					: Stream.of();
		}

		private static Stream<Object> flat(@Nullable Object value) {
			return switch (value) {
				case null -> Stream.of();
				case List<?> list -> list.stream().flatMap(Step::flat);
				default -> Stream.of(value);
			};
		}

	}

}
