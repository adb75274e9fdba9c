package org.linli.graphql.limits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.IntValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The most objects and values that the fields of an operation may answer. What takes
 * {@code first} has as many items, a list has as many as {@code @listSize} declares, and
 * one that is asked for by {@code ids} as many as these; what is selected of an item
 * counts once for each. Of fields of several types that exclude each other those of the
 * largest count. What a schema says of itself has the size of the schema. Long names
 * count as values: they stand in the answer as often as what they name, and in the path
 * of each mistake below it. So does what is asked again under the same name: the engine
 * puts it together for each object anew.
 */
final class NodeCount {

	private static final String FIRST = "first";

	/** What a list, or what is never null, is a list or never null of. */
	private static final String WRAPPED = "ofType";

	private static final int DEFAULT_PAGE = 20;

	/** So many characters of a name count as a value. */
	private static final int NAME = 32;

	private final GraphQLSchema schema;

	private final SchemaLists lists;

	NodeCount(GraphQLSchema schema) {
		this.schema = schema;
		this.lists = new SchemaLists(schema);
	}

	boolean isOf(GraphQLSchema other) {
		return this.schema.equals(other);
	}

	/** The most that is answered to an operation. */
	Weight of(ExecutableNormalizedOperation operation) {
		return weight(operation.getTopLevelFields(), new Place(new Repeats(operation), 1, false, 0, 0));
	}

	/** Weighs what stands below one object. */
	private Weight weight(Collection<ExecutableNormalizedField> fields, Place place) {
		Map<String, Weight> byType = new HashMap<>();
		for (ExecutableNormalizedField field : fields) {
			Weight weight = weight(field, place);
			field.getObjectTypeNames().forEach((type) -> byType.merge(type, weight, Weight::and));
		}
		return byType.values().stream().reduce(Weight.NOTHING, Weight::or);
	}

	private Weight weight(ExecutableNormalizedField field, Place place) {
		GraphQLFieldDefinition definition = definition(field);
		GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(definition.getType());
		long items = items(field, definition, place);
		Place below = place.below(field, first(field, isConnection(named) ? DEFAULT_PAGE : 1));
		Weight names = new Weight(0, below.names() + place.repeats().of(field));
		if (!(named instanceof GraphQLCompositeType)) {
			return names.and(new Weight(0, items));
		}
		Weight inside = weight(field.getChildren(), below);
		return inside.and(new Weight(wraps(named) ? 0 : 1, 0)).times(items).and(names);
	}

	/** What answers hold of these fields, counted in the same way. */
	int found(Collection<ExecutableNormalizedField> fields, Map<?, ?> answer) {
		return new Asked(true, byName(fields)).found(answer);
	}

	private Map<String, Asked> byName(Collection<ExecutableNormalizedField> fields) {
		return fields.stream()
			.collect(Collectors.groupingBy(ExecutableNormalizedField::getResultKey,
					Collectors.collectingAndThen(Collectors.toList(), this::asked)));
	}

	private Asked asked(List<ExecutableNormalizedField> alike) {
		return new Asked(wraps(GraphQLTypeUtil.unwrapAll(definition(alike.getFirst()).getType())),
				byName(alike.stream().flatMap((field) -> field.getChildren().stream()).toList()));
	}

	private static boolean isConnection(GraphQLNamedType type) {
		return type.getName().endsWith("Connection");
	}

	/** Whether it only leads to objects. */
	static boolean wraps(GraphQLNamedType type) {
		return isConnection(type) || type.getName().endsWith("Edge") || type.getName().equals("PageInfo");
	}

	private GraphQLFieldDefinition definition(ExecutableNormalizedField field) {
		return switch (field.getName()) {
			case "__schema" -> this.schema.getIntrospectionSchemaFieldDefinition();
			case "__type" -> this.schema.getIntrospectionTypeFieldDefinition();
			case "__typename" -> this.schema.getIntrospectionTypenameFieldDefinition();
			default -> this.schema.getObjectType(typeName(field)).getFieldDefinition(field.getName());
		};
	}

	private static String typeName(ExecutableNormalizedField field) {
		return field.getObjectTypeNames().iterator().next();
	}

	private long items(ExecutableNormalizedField field, GraphQLFieldDefinition definition, Place place) {
		boolean ofSchema = typeName(field).startsWith("__");
		if (ofSchema && field.getName().equals(WRAPPED) && place.wrapped() >= this.lists.wraps()) {
			return 0;
		}
		if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			return 1;
		}
		if (ofSchema) {
			return this.lists.size(field.getName(), place.ofAll());
		}
		if (field.getResolvedArguments().get("ids") instanceof List<?> ids) {
			return ids.size();
		}
		GraphQLAppliedDirective size = definition.getAppliedDirective("listSize");
		long declared = (size != null
				&& size.getArgument("assumedSize").getArgumentValue().getValue() instanceof IntValue value)
						? value.getValue().longValue() : 1;
		return first(field, Math.max(place.page(), declared));
	}

	private static long first(ExecutableNormalizedField field, long otherwise) {
		return (field.getResolvedArguments().get(FIRST) instanceof Integer first) ? first : otherwise;
	}

	/**
	 * What is asked under one name, of whichever types.
	 *
	 * @param wraps whether it only leads to objects
	 * @param below what is asked of it, by its names
	 */
	private record Asked(boolean wraps, Map<String, Asked> below) {

		/** How many objects there are in an answer to it. */
		int found(@Nullable Object value) {
			return switch (value) {
				case List<?> list -> list.stream().mapToInt(this::found).sum();
				case Map<?, ?> object ->
					(this.wraps ? 0 : 1) + object.entrySet().stream().mapToInt(this::foundIn).sum();
				case null, default -> 0;
			};
		}

		private int foundIn(Map.Entry<?, ?> entry) {
			Asked asked = this.below.get(entry.getKey());
			return (asked != null) ? asked.found(entry.getValue()) : 0;
		}

	}

	/**
	 * Where something is asked.
	 *
	 * @param repeats how often the same is asked in the operation
	 * @param page how many items were asked of the object that it is asked of
	 * @param ofAll whether it stands below a list of types, and not below one
	 * @param wrapped how many wrappers of a type were taken off to come here
	 * @param names what the long names on the way here count
	 */
	private record Place(Repeats repeats, long page, boolean ofAll, int wrapped, int names) {

		Place below(ExecutableNormalizedField field, long page) {
			boolean types = switch (field.getName()) {
				case "types", "possibleTypes", "interfaces" -> typeName(field).startsWith("__");
				default -> false;
			};
			int wrapped = field.getName().equals(WRAPPED) ? this.wrapped + 1 : 0;
			return new Place(this.repeats, page, this.ofAll || types, wrapped,
					this.names + field.getResultKey().length() / NAME);
		}

	}

}
