package org.linli.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.linli.graph.Ids;

/**
 * Input of a change that would be made, if it were not for a version that is none, or for
 * a person who is nobody where it cannot be taken back.
 *
 * @param type its type
 * @param county where the change would be made
 */
record ValidInput(GraphQLInputObjectType type, RandomCounty county) {

	/** The paths of the fields that take a text. */
	static Stream<List<String>> texts(GraphQLInputObjectType input) {
		return input.getFields()
			.stream()
			.flatMap((field) -> (below(field.getType()) instanceof GraphQLInputObjectType below)
					? texts(below).map((path) -> Stream.concat(Stream.of(field.getName()), path.stream()).toList())
					: isText(field.getType()) ? Stream.of(List.of(field.getName())) : Stream.of());
	}

	static boolean isText(GraphQLInputType type) {
		return List.of("String", "ID").contains(below(type).getName());
	}

	/** The input with this text in a field. */
	Map<String, Object> with(List<String> path, String text) {
		Map<String, Object> input = new HashMap<>();
		for (GraphQLInputObjectField field : this.type.getFields()) {
			boolean asked = path.getFirst().equals(field.getName());
			if (asked || (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())) {
				Object value = (asked && path.size() == 1) ? text
						: value(field, asked ? path.subList(1, path.size()) : List.of("nothing"), text);
				boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
				input.put(field.getName(), list ? List.of(value) : value);
			}
		}
		return input;
	}

	/** The input with many texts in the list that a path begins with. */
	Map<String, Object> withMany(List<String> path, int times) {
		Map<String, Object> input = with(path, "");
		List<Object> all = IntStream.range(0, times)
			.mapToObj((i) -> with(path, "nothing-" + i).get(path.getFirst()))
			.flatMap((list) -> ((List<?>) list).stream().map(Object.class::cast))
			.toList();
		input.put(path.getFirst(), all);
		return input;
	}

	private Object value(GraphQLInputObjectField field, List<String> path, String text) {
		if (below(field.getType()) instanceof GraphQLInputObjectType below) {
			return new ValidInput(below, this.county).with(path, text);
		}
		County all = this.county.county();
		return switch (field.getName()) {
			case "idempotencyKey" -> Ids.next();
			case "place", "community" -> all.level("COMMUNITY").getFirst().code();
			case "skill" -> this.county.skills().getFirst().code();
			case "need" -> all.of("Need").getFirst().id();
			case "reportIn" -> all.of("ReportIn").getFirst().id();
			case "grant" -> all.of("Grant").getFirst().id();
			case "filer" -> all.of("PartyMember").getLast().code();
			case "organization" -> all.of("Organization").getFirst().code();
			case "person" -> this.type.getName().startsWith("Anonymise") ? "nobody" : concerned(this.county).code();
			case "role" -> "RESIDENT";
			default -> switch (below(field.getType()).getName()) {
				case "Int" -> -1;
				case "Boolean" -> false;
				case "Date" -> "2024-01-01";
				default -> "帮忙";
			};
		};
	}

	/** The one person whom changes are about that are made. */
	static County.Thing concerned(RandomCounty county) {
		return county.county().of("Person").getLast();
	}

	private static GraphQLUnmodifiedType below(GraphQLInputType type) {
		return GraphQLTypeUtil.unwrapAll(type);
	}

}
