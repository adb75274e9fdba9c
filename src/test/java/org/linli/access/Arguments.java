package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.graph.Ids;
import org.linli.testing.Chance;

/**
 * Arguments of fields as they stand in a document, with values from a county: either such
 * that the field finds something, or any.
 */
final class Arguments {

	private static final String ABSENT = Ids.of("nothing has this id");

	private final Sdl sdl;

	private final County county;

	private final List<Thing> skills;

	/** Decides; null for the first of everything, and nothing that may be left out. */
	private final @Nullable Chance chance;

	private Arguments(Sdl sdl, RandomCounty county, @Nullable Chance chance) {
		this.sdl = sdl;
		this.county = county.county();
		this.skills = county.skills();
		this.chance = chance;
	}

	/** Those without which a field cannot be asked, with the first value there is. */
	static Arguments finding(Sdl sdl, RandomCounty county) {
		return new Arguments(sdl, county, null);
	}

	/** Any, with any values. */
	static Arguments any(Sdl sdl, RandomCounty county, Chance chance) {
		return new Arguments(sdl, county, chance);
	}

	/** What stands behind the name of a field: nothing, or arguments in parentheses. */
	String of(String type, GraphQLFieldDefinition field) {
		String all = others(type, field, "");
		return all.isEmpty() ? "" : "(" + all + ")";
	}

	/** The arguments without one of them. */
	String others(String type, GraphQLFieldDefinition field, String without) {
		List<String> all = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			if (argument.getName().equals(without)) {
				continue;
			}
			boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
			if (argument.getName().equals("first")) {
				all.add("first: 100");
			}
			else if (required || (this.chance != null && this.chance.of(40) && !argument.getName().equals("after"))) {
				String value = literal(type, field, argument);
				if (value != null) {
					all.add(argument.getName() + ": " + value);
				}
				else if (required) {
					throw new IllegalStateException(
							"Say here what %s.%s takes as %s".formatted(type, field.getName(), argument.getName()));
				}
			}
		}
		return String.join(", ", all);
	}

	private @Nullable String literal(String type, GraphQLFieldDefinition field, GraphQLArgument argument) {
		String named = GraphQLTypeUtil.unwrapAll(argument.getType()).getName();
		if (!named.equals("String") && !named.equals("ID")) {
			return value(argument.getType());
		}
		return switch (argument.getName()) {
			case "code", "no" -> quoted(code(Sdl.type(field).getName()));
			case "id", "to" -> quoted(id());
			case "from", "of" -> quoted(next());
			case "ids" ->
				IntStream.range(0, 5).mapToObj((i) -> quoted(id())).collect(Collectors.joining(", ", "[", "]"));
			case "need" -> quoted(one(this.county.of("Need")).id());
			case "within" -> quoted(one(this.county.places()).code());
			case "level" -> quoted(one(this.county.places()).level());
			case "skill" -> quoted(one(this.skills).code());
			case "subject" -> quoted("subject-" + one(this.county.of("Grant")).code());
			case "scheme" -> quoted(this.county.mark());
			case "value" -> quoted(one(this.county.behind("IDENTIFIES", this.county.mark()).toList()));
			case "enum" -> quoted("Lang");
			case "document" -> quoted("000");
			case "text" -> quoted(text(type + "." + field.getName()));
			default -> null;
		};
	}

	/**
	 * A value that the type takes: for an input object one that is refused, since its
	 * idempotency key is none.
	 */
	private @Nullable String value(GraphQLType type) {
		return switch (type) {
			case GraphQLNonNull required -> value(required.getWrappedType());
			case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
			case GraphQLInputObjectType input -> input.getFields()
				.stream()
				.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
				.map((field) -> field.getName() + ": " + value(field.getType()))
				.collect(Collectors.joining(", ", "{", "}"));
			case GraphQLNamedType named -> switch (named.getName()) {
				case "Boolean" -> one(List.of("true", "false"));
				case "Int" -> "1";
				case "String", "ID" -> quoted("x");
				case "Date" -> quoted(one(List.of("2023-05-01", "2020-02-01", "2025-01-01")));
				default -> {
					List<String> values = this.sdl.values(named.getName());
					yield values.isEmpty() ? null : one(values);
				}
			};
			default -> null;
		};
	}

	private String code(String type) {
		return switch (type) {
			case "Territory" -> one(this.county.places()).code();
			case "Skill" -> one(this.skills).code();
			default -> one(this.county.of(type)).code();
		};
	}

	private String id() {
		List<String> all = Stream
			.of(this.county.places().stream().map(Place::id), this.county.things().keySet().stream(),
					this.skills.stream().map(Thing::id), Stream.of(ABSENT))
			.flatMap((ids) -> ids)
			.toList();
		return one(all);
	}

	/** What is next to the first, where nobody decides by chance. */
	private String next() {
		return (this.chance != null) ? id() : this.county.places().get(1).id();
	}

	private String text(String field) {
		return switch (field) {
			case "Query.talents" -> one(List.of("甲", "zhao", "qj", "钱乙丙"));
			case "Query.territories" -> one(List.of("GRID", "COMMUNITY 3", "unit"));
			case "Query.serviceItems" -> "服务SI-" + this.county.mark();
			default -> "技" + one(this.skills).code();
		};
	}

	private <T> T one(List<T> all) {
		return (this.chance != null) ? this.chance.one(all) : all.getFirst();
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

}
