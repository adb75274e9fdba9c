package org.linli.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * What the values of enums are called. The only list of names is the schema, whose
 * descriptions of enum values begin with {@code English (中文)}.
 */
@Component
public class Labels {

	private static final Pattern DESCRIPTION = Pattern
		.compile("(?<en>[^()\\n]+) \\((?<zh>[^()\\n]+)\\)(\\n[\\s\\S]*)?");

	private final Supplier<GraphQLSchema> schema;

	@Autowired
	Labels(ObjectProvider<GraphQlSource> source) {
		this(() -> source.getObject().schema());
	}

	Labels(Supplier<GraphQLSchema> schema) {
		this.schema = schema;
	}

	/**
	 * What a value is called. Its class has the simple name of an enum of the schema; a
	 * value that the schema does not know is called by its own name.
	 */
	public String of(Enum<?> value, Lang lang) {
		GraphQLEnumType type = type(value.getDeclaringClass().getSimpleName());
		GraphQLEnumValueDefinition definition = (type != null) ? type.getValue(value.name()) : null;
		return (definition != null) ? label(definition, lang) : value.name();
	}

	/**
	 * The labels of one enum in the order of the schema; none if there is no such enum.
	 */
	List<EnumLabel> of(String type, Lang lang) {
		GraphQLEnumType found = type(type);
		return (found != null) ? labels(found, lang).toList() : List.of();
	}

	/** The labels of all enums, in the order of their names. */
	List<EnumLabel> all(Lang lang) {
		return this.schema.get()
			.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLEnumType && !isIntrospection(type.getName()))
			.map(GraphQLEnumType.class::cast)
			.sorted(Comparator.comparing(GraphQLEnumType::getName))
			.flatMap((type) -> labels(type, lang))
			.toList();
	}

	private @Nullable GraphQLEnumType type(String name) {
		return (this.schema.get().getType(name) instanceof GraphQLEnumType type && !isIntrospection(name)) ? type
				: null;
	}

	private static boolean isIntrospection(String name) {
		return name.startsWith("__");
	}

	private static Stream<EnumLabel> labels(GraphQLEnumType type, Lang lang) {
		return type.getValues()
			.stream()
			.map((value) -> new EnumLabel(type.getName(), value.getName(), label(value, lang)));
	}

	private static String label(GraphQLEnumValueDefinition value, Lang lang) {
		String description = value.getDescription();
		Matcher written = DESCRIPTION.matcher((description != null) ? description : "");
		return written.matches() ? lang.choose(written.group("zh"), written.group("en")) : value.getName();
	}

}
