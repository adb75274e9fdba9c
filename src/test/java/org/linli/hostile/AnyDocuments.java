package org.linli.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;
import org.linli.testing.Chance;

/**
 * Makes documents from the schema with all that the language knows: names for fields,
 * fragments, directives, variables, further operations. Most are valid, and some of them
 * ask for more than they may.
 */
final class AnyDocuments {

	private static final int DEEPEST = 14;

	private final GraphQLSchema schema;

	private final Chance chance;

	private final AnyValues values;

	private final List<String> fragments = new ArrayList<>();

	private final List<String> declared = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

	/** Whether this one may hold what is not valid. */
	private boolean mistaken;

	private int keys;

	/** How many fields there may still be. */
	private int left;

	AnyDocuments(GraphQLSchema schema, Chance chance, Map<String, List<String>> known) {
		this.schema = schema;
		this.chance = chance;
		this.values = new AnyValues(chance, known);
	}

	/** The next one. */
	Asked next() {
		this.fragments.clear();
		this.declared.clear();
		this.variables.clear();
		this.left = this.chance.of(3) ? 900 : this.chance.between(1, 40);
		this.keys = 0;
		this.mistaken = this.chance.of(25);
		this.values.mistaken(this.mistaken);
		boolean named = this.chance.of(30);
		String kind = this.chance.of(85) ? "query" : this.chance.of(85) ? "mutation" : "subscription";
		String body = selections(root(kind), 1);
		String text = kind + (named ? " Named" : "")
				+ (this.declared.isEmpty() ? "" : "(" + String.join(", ", this.declared) + ")")
				+ (mistaken(10) ? directive() : "") + body;
		List<String> all = new ArrayList<>(this.fragments);
		all.add(this.chance.between(0, all.size()), text);
		if (named && this.chance.of(20)) {
			all.add("query Other { __typename }");
		}
		String operation = named ? (!mistaken(20) ? "Named" : this.chance.one("Other", "", "nobody")) : null;
		return Asked.of(String.join("\n", all), operation, new LinkedHashMap<>(this.variables));
	}

	private GraphQLObjectType root(String kind) {
		return switch (kind) {
			case "query" -> this.schema.getQueryType();
			case "mutation" -> this.schema.getMutationType();
			default -> this.schema.getSubscriptionType();
		};
	}

	private String selections(GraphQLNamedOutputType type, int depth) {
		StringBuilder text = new StringBuilder(" { ");
		text.append((type instanceof GraphQLObjectType) ? "" : AnswerShape.TYPE + ": __typename ");
		int count = this.chance.between(1, (depth == 1) ? 3 : 5);
		for (int i = 0; i < count; i++) {
			text.append(selection(type, depth)).append(' ');
		}
		return text.append('}').toString();
	}

	private String selection(GraphQLNamedOutputType type, int depth) {
		this.left--;
		int kind = this.chance.between(1, 100);
		if (!(type instanceof GraphQLFieldsContainer container)) {
			return inline(type, depth);
		}
		if (kind <= 2) {
			return "__typename";
		}
		if (kind <= 4 && this.mistaken) {
			return this.chance.one("__schema { types { name } }", "__type(name: \"Need\") { name fields { name } }",
					"noSuchField", "... on NoSuchType { id }", "...noSuchFragment");
		}
		if (kind <= 12) {
			return inline(type, depth);
		}
		if (kind <= 18 && this.fragments.size() < 8) {
			String name = "f" + this.fragments.size();
			int place = this.fragments.size();
			this.fragments.add("");
			this.fragments.set(place, "fragment " + name + " on " + type.getName() + selections(type, depth));
			return "..." + name + directive();
		}
		return field(container, depth);
	}

	/** A part for the type itself, or for one that it may be. */
	private String inline(GraphQLNamedOutputType type, int depth) {
		GraphQLNamedOutputType on = switch (type) {
			case GraphQLInterfaceType several -> this.chance.one(this.schema.getImplementations(several));
			case GraphQLUnionType several -> (GraphQLObjectType) this.chance.one(several.getTypes());
			default -> type;
		};
		return "... " + (on.equals(type) && this.chance.of(50) ? "" : "on " + on.getName()) + directive()
				+ selections(on, depth);
	}

	private String field(GraphQLFieldsContainer type, int depth) {
		boolean enough = this.left <= 0 || depth >= DEEPEST;
		List<GraphQLFieldDefinition> all = type.getFieldDefinitions()
			.stream()
			.filter((field) -> !enough || !leadsOn(field))
			.toList();
		if (all.isEmpty()) {
			return "__typename";
		}
		GraphQLFieldDefinition field = this.chance.one(all);
		boolean plain = !leadsOn(field) && field.getArguments().isEmpty();
		String name = ((plain && this.chance.of(60)) ? "" : key() + ": ") + field.getName();
		String below = leadsOn(field)
				? selections((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1) : "";
		return name + arguments(field) + directive() + below;
	}

	/** A name that no other field has, or one that some other may have. */
	private String key() {
		this.keys++;
		return "k" + (mistaken(10) ? this.chance.between(1, 5) : this.keys);
	}

	private boolean mistaken(int percent) {
		return this.mistaken && this.chance.of(percent);
	}

	private static boolean leadsOn(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
	}

	private String arguments(GraphQLFieldDefinition field) {
		List<String> all = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
			if (required ? !mistaken(3) : this.chance.of(argument.getName().equals("after") ? 5 : 35)) {
				all.add(argument.getName() + ": " + argument(argument));
			}
		}
		if (mistaken(3)) {
			all.add("unheardOf: 1");
		}
		return all.isEmpty() ? "" : "(" + String.join(", ", all) + ")";
	}

	private String argument(GraphQLArgument argument) {
		Object value = this.values.of(argument.getName(), argument.getType());
		if (!this.chance.of(25)) {
			return AnyValues.literal(value);
		}
		String name = "v" + this.declared.size();
		this.declared.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
		this.variables.put(name, AnyValues.variable(value));
		return "$" + name;
	}

	private String directive() {
		if (!this.chance.of(4)) {
			return "";
		}
		return this.chance.one(" @include(if: true)", " @skip(if: false)", " @include(if: false)", " @skip(if: true)",
				" @include(if: true) @skip(if: false)", this.mistaken ? " @noSuchDirective" : "");
	}

	/**
	 * A document as it is sent.
	 *
	 * @param text the document
	 * @param operation the name of the operation; null for none
	 * @param variables their values by name
	 */
	record Asked(String text, @Nullable String operation, Map<String, @Nullable Object> variables) {

		/** As it arrives: half of a character does not. */
		static Asked of(String text, @Nullable String operation, Map<String, @Nullable Object> variables) {
			return new Asked(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), operation,
					variables);
		}
	}

}
