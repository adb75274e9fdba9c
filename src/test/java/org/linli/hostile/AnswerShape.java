package org.linli.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.execution.RawVariables;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.linli.hostile.AnyDocuments.Asked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What data may look like that answers a document, by the files of the schema alone:
 * every field that was asked, no other, each of its type.
 */
final class AnswerShape {

	/** The name under which documents ask which type an object has. */
	static final String TYPE = "t__";

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final GraphQLSchema schema;

	private final List<ExecutableNormalizedField> fields;

	private final GraphQLObjectType root;

	private AnswerShape(GraphQLSchema schema, ExecutableNormalizedOperation operation) {
		this.schema = schema;
		this.fields = operation.getTopLevelFields();
		this.root = switch (operation.getOperation()) {
			case QUERY -> schema.getQueryType();
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
		};
	}

	/**
	 * What a document is answered by.
	 * @throws RuntimeException if the document is not valid, or takes other variables
	 */
	static AnswerShape of(GraphQLSchema schema, Asked asked) {
		Document document = Parser.parse(asked.text());
		if (!new Validator().validateDocument(schema, document, Locale.ROOT).isEmpty()) {
			throw new IllegalArgumentException("Not valid: " + asked.text());
		}
		return new AnswerShape(schema,
				ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(schema,
						document, asked.operation(), RawVariables.of(asSent(asked.variables()))));
	}

	private static Map<String, Object> asSent(Map<String, @Nullable Object> variables) {
		return JsonMapper.shared().convertValue(variables, new TypeReference<>() {
		});
	}

	/** What is wrong with data; empty if nothing is. */
	List<String> faults(JsonNode data) {
		List<String> faults = new ArrayList<>();
		object(this.fields, this.root, data, "data", faults);
		return faults;
	}

	private void object(List<ExecutableNormalizedField> asked, GraphQLNamedType type, JsonNode value, String path,
			List<String> faults) {
		GraphQLObjectType known = known(type, value);
		if (!value.isObject()) {
			faults.add(path + " is no object: " + value);
			return;
		}
		Map<String, List<ExecutableNormalizedField>> byKey = asked.stream()
			.filter((field) -> known == null || field.getObjectTypeNames().contains(known.getName()))
			.collect(Collectors.groupingBy(ExecutableNormalizedField::getResultKey, TreeMap::new, Collectors.toList()));
		Set<String> keys = new TreeSet<>(value.propertyNames());
		if (known != null && !keys.equals(byKey.keySet())) {
			faults.add("%s has %s, not %s".formatted(path, keys, byKey.keySet()));
		}
		else if (!byKey.keySet().containsAll(keys)) {
			faults.add("%s has more than %s: %s".formatted(path, byKey.keySet(), keys));
		}
		else {
			keys.forEach((key) -> field(byKey.getOrDefault(key, List.of()), known, value.get(key), path + "." + key,
					faults));
		}
	}

	private void field(List<ExecutableNormalizedField> alike, @Nullable GraphQLObjectType on, JsonNode value,
			String path, List<String> faults) {
		ExecutableNormalizedField first = alike.getFirst();
		GraphQLObjectType type = (on != null) ? on
				: this.schema.getObjectType(first.getObjectTypeNames().iterator().next());
		GraphQLType declared = Introspection.getFieldDefinition(this.schema, type, first.getFieldName()).getType();
		value(declared, alike.stream().flatMap((field) -> field.getChildren().stream()).toList(), value, path, faults);
	}

	private void value(GraphQLType type, List<ExecutableNormalizedField> below, JsonNode value, String path,
			List<String> faults) {
		if (type instanceof GraphQLNonNull required) {
			if (value.isNull()) {
				faults.add(path + " is null");
			}
			else {
				value(required.getWrappedType(), below, value, path, faults);
			}
		}
		else if (!value.isNull()) {
			present(type, below, value, path, faults);
		}
	}

	private void present(GraphQLType type, List<ExecutableNormalizedField> below, JsonNode value, String path,
			List<String> faults) {
		switch (type) {
			case GraphQLList list when value.isArray() -> {
				for (int i = 0; i < value.size(); i++) {
					value(list.getWrappedType(), below, value.get(i), path + "." + i, faults);
				}
			}
			case GraphQLList list -> faults.add(path + " is no list: " + value);
			case GraphQLEnumType values -> {
				if (!value.isString() || values.getValue(value.asString()) == null) {
					faults.add("%s is no %s: %s".formatted(path, values.getName(), value));
				}
			}
			case GraphQLScalarType scalar -> {
				if (!isScalar(scalar.getName(), value)) {
					faults.add("%s is no %s: %s".formatted(path, scalar.getName(), value));
				}
			}
			default -> object(below, (GraphQLNamedType) type, value, path, faults);
		}
	}

	private static boolean isScalar(String type, JsonNode value) {
		return switch (type) {
			case "Int" -> value.isInt();
			case "Float" -> value.isNumber();
			case "Boolean" -> value.isBoolean();
			case "Date" -> value.isString() && DATE.matcher(value.asString()).matches();
			default -> value.isString();
		};
	}

	/** The type of an object; null where the document does not ask for it. */
	private @Nullable GraphQLObjectType known(GraphQLNamedType type, JsonNode value) {
		return (type instanceof GraphQLObjectType object) ? object
				: this.schema.getObjectType(value.path(TYPE).asString("?"));
	}

}
