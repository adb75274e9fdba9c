package org.linli.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.testing.Chance;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values for arguments and variables: mostly such as the type takes, and among them what
 * somebody would try who wishes the server ill.
 */
final class AnyValues {

	/** None of these words is one that an answer must not hold. */
	private static final List<String> NASTY = List.of("", " ", "'", "\"", "'} DETACH DELETE n //", "\\u0060 RETURN 1",
			"$scope", "${7*7}", "name:* OR *:*", "[a TO z] ~ ^", "* ?", "%s %n {0}", "../../etc/passwd", "\u0000",
			"\ud800", "\u202e\u200b", "\uD83D\uDE00", "技".repeat(300), "x".repeat(5_000), "-1", "null", "NaN",
			"9999-12-31", "0000-00-00", "2024-02-30", "AAAA", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA");

	/** Those that nobody but a client says: no error repeats them. */
	static final List<String> TELLTALE = NASTY.stream().filter((text) -> text.strip().length() > 6).toList();

	private static final List<Object> NUMBERS = List.of(0, -1, 101, 50_000, Integer.MAX_VALUE, Integer.MIN_VALUE);

	private static final List<Object> NO_NUMBERS = List.of(3_000_000_000L, 1.5, "1", true);

	private static final int DEEPEST = 6;

	private final Chance chance;

	/** What the server knows, by the name of the field that told it. */
	private final Map<String, List<String>> known;

	private final List<List<String>> all;

	private boolean mistaken;

	AnyValues(Chance chance, Map<String, List<String>> known) {
		this.chance = chance;
		this.known = known;
		this.all = List.copyOf(known.values());
	}

	/** Whether the next values may be such as their types do not take. */
	void mistaken(boolean mistaken) {
		this.mistaken = mistaken;
	}

	private boolean mistaken(int percent) {
		return this.mistaken && this.chance.of(percent);
	}

	/** A value for what takes one of a type. */
	@Nullable Object of(String name, GraphQLType type) {
		return of(name, type, 0);
	}

	private @Nullable Object of(String name, GraphQLType type, int depth) {
		return switch (type) {
			case GraphQLNonNull required -> mistaken(5) ? null : of(name, required.getWrappedType(), depth);
			case GraphQLType optional when this.chance.of(3) -> null;
			case GraphQLList list -> IntStream.range(0, this.chance.of(2) ? 150 : this.chance.between(0, 4))
				.mapToObj((i) -> of(name, list.getWrappedType(), depth))
				.collect(ArrayList::new, List::add, List::addAll);
			case GraphQLInputObjectType input -> input(input, depth + 1);
			case GraphQLEnumType values -> mistaken(10) ? new Name("NONE_OF_THEM") : new Name(
					this.chance.one(values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()));
			case GraphQLNamedType named -> scalar(name, named.getName());
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private Object input(GraphQLInputObjectType input, int depth) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : input.getFields()) {
			boolean required = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
			if (required ? !mistaken(5) : (depth < DEEPEST && this.chance.of(40))) {
				fields.put(field.getName(), of(field.getName(), field.getType(), depth));
			}
		}
		if (mistaken(5)) {
			fields.put("unheardOf", 1);
		}
		return fields;
	}

	private Object scalar(String name, String type) {
		return switch (type) {
			case "Boolean" -> mistaken(10) ? 0 : this.chance.of(50);
			case "Int" -> this.chance.of(90) ? this.chance.between(1, 12) : number();
			case "Float" -> this.chance.of(90) ? this.chance.between(0, 100) / 100.0 : number();
			case "Date" ->
				mistaken(50) ? text() : this.chance.one("2023-05-01", "2020-02-29", "9999-12-31", "0001-01-01");
			case "DateTime" -> mistaken(50) ? text() : "2026-01-01T08:00:00+08:00";
			default -> (name.equals("idempotencyKey") && this.chance.of(90)) ? Ids.next() : text(name);
		};
	}

	private Object number() {
		return this.chance.one(this.mistaken ? NO_NUMBERS : NUMBERS);
	}

	/** Something that the server knows, by that name or another, or something nasty. */
	private String text(String name) {
		List<String> fitting = this.known.getOrDefault(name, this.known.getOrDefault("id", List.of()));
		if (this.chance.of(70) && !fitting.isEmpty()) {
			return this.chance.one(fitting);
		}
		return (this.chance.of(50) && !this.known.isEmpty()) ? this.chance.one(this.chance.one(this.all)) : text();
	}

	private String text() {
		return this.chance.one(NASTY);
	}

	/** A value as it stands in a document. */
	static String literal(@Nullable Object value) {
		return switch (value) {
			case List<?> list -> list.stream().map(AnyValues::literal).collect(Collectors.joining(", ", "[", "]"));
			case Map<?, ?> object -> object.entrySet()
				.stream()
				.map((one) -> one.getKey() + ": " + literal(one.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
			case Name name -> name.text();
			case String text -> JsonMapper.shared().writeValueAsString(text);
			case null -> "null";
			default -> value.toString();
		};
	}

	/** A value as it is sent as that of a variable. */
	static @Nullable Object variable(@Nullable Object value) {
		return switch (value) {
			case List<?> list ->
				list.stream().map(AnyValues::variable).collect(ArrayList::new, List::add, List::addAll);
			case Map<?, ?> object -> {
				Map<Object, @Nullable Object> fields = new HashMap<>();
				object.forEach((key, one) -> fields.put(key, variable(one)));
				yield fields;
			}
			case Name name -> name.text();
			case null, default -> value;
		};
	}

	/**
	 * A value of an enum.
	 *
	 * @param text as it stands in a document
	 */
	record Name(String text) {
	}

}
