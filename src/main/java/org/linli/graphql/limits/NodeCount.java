package org.linli.graphql.limits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.IntValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

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
		boolean connection = named.getName().endsWith("Connection");
		boolean wrapping = connection || named.getName().endsWith("Edge") || named.getName().equals("PageInfo");
		long items = items(field, definition, page);
		long each = sum(wrapping ? 0 : 1, count(field.getChildren(), first(field, connection ? DEFAULT_PAGE : 1)));
		return Math.min(BEYOND, items * each);
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
