package org.linli.graphql.limits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.IntValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The most objects that the fields of an operation may answer. What takes {@code first}
 * has as many items, a list has as many as {@code @listSize} declares, and one that is
 * asked for by {@code ids} as many as these; what is selected of an item counts once for
 * each. Of fields of several types that exclude each other those of the largest count.
 * What a schema says of itself is bounded by the schema.
 */
final class NodeCount {

	private static final String FIRST = "first";

	private static final int DEFAULT_PAGE = 20;

	/** Beyond this nobody needs to know how much it is. */
	private static final long BEYOND = Integer.MAX_VALUE;

	private final GraphQLSchema schema;

	NodeCount(GraphQLSchema schema) {
		this.schema = schema;
	}

	/** The most objects of these fields of one object. */
	int of(Collection<ExecutableNormalizedField> fields) {
		return (int) count(fields, 1);
	}

	/**
	 * Counts below one object.
	 * @param page how many items were asked of the object
	 */
	private long count(Collection<ExecutableNormalizedField> fields, long page) {
		Map<String, Long> byType = new HashMap<>();
		for (ExecutableNormalizedField field : fields) {
			long nodes = count(field, page);
			field.getObjectTypeNames().forEach((type) -> byType.merge(type, nodes, NodeCount::sum));
		}
		return byType.values().stream().mapToLong(Long::longValue).max().orElse(0);
	}

	private long count(ExecutableNormalizedField field, long page) {
		if (field.getName().startsWith("__")) {
			return 0;
		}
		GraphQLFieldDefinition definition = definition(field);
		GraphQLOutputType type = definition.getType();
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
		if (!(named instanceof GraphQLCompositeType)) {
			return 0;
		}
		long items = items(field, definition, page);
		long inside = count(field.getChildren(), first(field, isConnection(named) ? DEFAULT_PAGE : 1));
		long each = sum(wraps(named) ? 0 : 1, inside);
		return Math.min(BEYOND, items * each);
	}

	/** What answers hold of these fields, counted in the same way. */
	int found(Collection<ExecutableNormalizedField> fields, Map<?, ?> answer) {
		Map<String, List<ExecutableNormalizedField>> byKey = fields.stream()
			.collect(Collectors.groupingBy(ExecutableNormalizedField::getResultKey));
		return byKey.entrySet().stream().mapToInt((one) -> foundIn(one.getValue(), answer.get(one.getKey()))).sum();
	}

	private int foundIn(List<ExecutableNormalizedField> alike, @Nullable Object value) {
		return switch (value) {
			case List<?> list -> list.stream().mapToInt((item) -> foundIn(alike, item)).sum();
			case Map<?, ?> object when !alike.getFirst().getName().startsWith("__") -> {
				GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(definition(alike.getFirst()).getType());
				yield (wraps(type) ? 0 : 1)
						+ found(alike.stream().flatMap((field) -> field.getChildren().stream()).toList(), object);
			}
			case null, default -> 0;
		};
	}

	private static boolean isConnection(GraphQLNamedType type) {
		return type.getName().endsWith("Connection");
	}

	/** Whether it only leads to objects. */
	private static boolean wraps(GraphQLNamedType type) {
		return isConnection(type) || type.getName().endsWith("Edge") || type.getName().equals("PageInfo");
	}

	private GraphQLFieldDefinition definition(ExecutableNormalizedField field) {
		String type = field.getObjectTypeNames().iterator().next();
		return this.schema.getObjectType(type).getFieldDefinition(field.getName());
	}

	private static long items(ExecutableNormalizedField field, GraphQLFieldDefinition definition, long page) {
		if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			return 1;
		}
		if (field.getResolvedArguments().get("ids") instanceof List<?> ids) {
			return ids.size();
		}
		GraphQLAppliedDirective size = definition.getAppliedDirective("listSize");
		long declared = (size != null
				&& size.getArgument("assumedSize").getArgumentValue().getValue() instanceof IntValue value)
						? value.getValue().longValue() : 1;
		return first(field, Math.max(page, declared));
	}

	private static long first(ExecutableNormalizedField field, long otherwise) {
		return (field.getResolvedArguments().get(FIRST) instanceof Integer first) ? first : otherwise;
	}

	private static long sum(long one, long other) {
		return Math.min(BEYOND, one + other);
	}

}
