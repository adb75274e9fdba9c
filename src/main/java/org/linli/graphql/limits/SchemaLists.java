package org.linli.graphql.limits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * How long the lists are that a schema answers of itself. Below the list of all types the
 * mean counts, since all of them together have so many fields; below one type, which may
 * be the largest, the longest does.
 */
final class SchemaLists {

	private final Map<String, Integer> longest = new HashMap<>();

	private final Map<String, Integer> mean = new HashMap<>();

	private final int wraps;

	SchemaLists(GraphQLSchema schema) {
		List<GraphQLNamedType> types = schema.getAllTypesAsList();
		List<GraphQLFieldDefinition> fields = types.stream().flatMap((type) -> fields(type).stream()).toList();
		both("types", types.size());
		both("directives", schema.getDirectives().size());
		both("locations", Introspection.DirectiveLocation.values().length);
		lists("fields", types, SchemaLists::fields);
		lists("inputFields", types,
				(type) -> (type instanceof GraphQLInputObjectType input) ? input.getFields() : List.of());
		lists("enumValues", types, (type) -> (type instanceof GraphQLEnumType values) ? values.getValues() : List.of());
		lists("interfaces", types,
				(type) -> (type instanceof GraphQLImplementingType one) ? one.getInterfaces() : List.of());
		lists("possibleTypes", types, (type) -> possible(schema, type));
		lists("args", fields, GraphQLFieldDefinition::getArguments);
		this.wraps = fields.stream()
			.flatMapToInt((field) -> arguments(field).stream().mapToInt(SchemaLists::wraps))
			.max()
			.orElse(0);
	}

	/**
	 * How many items a list has at most.
	 * @param name of the field that answers it
	 * @param ofAll whether it stands below the list of all types
	 */
	int size(String name, boolean ofAll) {
		return (ofAll ? this.mean : this.longest).getOrDefault(name, 1);
	}

	/** How many wrappers, for a list or for what is never null, stand around a type. */
	int wraps() {
		return this.wraps;
	}

	private void both(String name, int size) {
		this.longest.put(name, size);
		this.mean.put(name, size);
	}

	private <T> void lists(String name, List<T> owners, Function<T, Collection<?>> list) {
		List<Integer> sizes = owners.stream().map((owner) -> list.apply(owner).size()).toList();
		int all = sizes.stream().mapToInt(Integer::intValue).sum();
		this.longest.put(name, sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
		this.mean.put(name, Math.ceilDiv(all, Math.max(1, owners.size())));
	}

	private static List<GraphQLFieldDefinition> fields(GraphQLType type) {
		return (type instanceof GraphQLFieldsContainer container) ? container.getFieldDefinitions() : List.of();
	}

	private static Collection<?> possible(GraphQLSchema schema, GraphQLType type) {
		return switch (type) {
			case GraphQLInterfaceType one -> schema.getImplementations(one);
			case GraphQLUnionType union -> union.getTypes();
			default -> List.of();
		};
	}

	/** The types of a field and of its arguments. */
	private static List<GraphQLType> arguments(GraphQLFieldDefinition field) {
		List<GraphQLType> types = new ArrayList<>();
		types.add(field.getType());
		field.getArguments().forEach((argument) -> types.add(argument.getType()));
		return types;
	}

	private static int wraps(GraphQLType type) {
		return GraphQLTypeUtil.isWrapped(type) ? 1 + wraps(GraphQLTypeUtil.unwrapOne(type)) : 0;
	}

}
