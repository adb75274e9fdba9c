package org.linli.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;
import org.jspecify.annotations.Nullable;
import org.linli.SchemaFiles;
import org.linli.security.GrantRole;

import static org.linli.security.GrantRole.ADMINISTRATOR;
import static org.linli.security.GrantRole.COMMUNITY_WORKER;
import static org.linli.security.GrantRole.GRID_WORKER;
import static org.linli.security.GrantRole.MEDIATOR;
import static org.linli.security.GrantRole.ORGANISATION_LIAISON;
import static org.linli.security.GrantRole.PLANNER;
import static org.linli.security.GrantRole.RESIDENT;
import static org.linli.security.GrantRole.SECRETARY;
import static org.linli.security.GrantRole.VOLUNTEER;

/**
 * What the files of the schema say, read without the code that holds it: what there is,
 * and who may use it.
 */
final class Sdl {

	static final String EVERY_VIEWER = "EVERY_VIEWER";

	/** The roles of each audience, as the schema describes them in words. */
	private static final Map<String, Set<GrantRole>> AUDIENCES = Map
		.of("GRANTED", EnumSet.allOf(GrantRole.class), "NEIGHBOURS",
				EnumSet.of(RESIDENT, VOLUNTEER, ORGANISATION_LIAISON, GRID_WORKER, COMMUNITY_WORKER, SECRETARY,
						MEDIATOR),
				"STAFF", EnumSet.of(GRID_WORKER, COMMUNITY_WORKER, SECRETARY, MEDIATOR, PLANNER), "CASEWORKERS",
				EnumSet.of(GRID_WORKER, COMMUNITY_WORKER, SECRETARY, MEDIATOR), "COMMUNITY_OFFICE",
				EnumSet.of(COMMUNITY_WORKER, SECRETARY), "ADMINISTRATORS", EnumSet.of(ADMINISTRATOR));

	private final GraphQLSchema schema;

	Sdl(GraphQLSchema schema) {
		this.schema = schema;
	}

	/** The schema of this project. */
	static Sdl read() {
		return new Sdl(SchemaFiles.schema());
	}

	/** Whether somebody with these roles belongs to an audience. */
	static boolean includes(String audience, Set<GrantRole> roles) {
		if (EVERY_VIEWER.equals(audience)) {
			return true;
		}
		Set<GrantRole> belonging = AUDIENCES.get(audience);
		if (belonging == null) {
			throw new IllegalArgumentException("Nothing is said here of the audience " + audience);
		}
		return roles.stream().anyMatch(belonging::contains);
	}

	/** The names of the audiences that a schema may name. */
	static Stream<String> audiences() {
		return Stream.concat(Stream.of(EVERY_VIEWER), AUDIENCES.keySet().stream());
	}

	/**
	 * The types, and the fields of objects and interfaces, that do not say who may use
	 * them.
	 */
	List<String> undeclared() {
		return Stream
			.concat(types().filter((type) -> audience(type.getDefinition()) == null).map(GraphQLNamedType::getName),
					types().filter(GraphQLFieldsContainer.class::isInstance)
						.map(GraphQLFieldsContainer.class::cast)
						.flatMap((type) -> type.getFieldDefinitions()
							.stream()
							.filter((field) -> audience(field.getDefinition()) == null)
							.map((field) -> type.getName() + "." + field.getName())))
			.sorted()
			.toList();
	}

	/**
	 * Whether viewers with these roles may use a field: the type and the field let them,
	 * and so do the interfaces that have the field.
	 */
	boolean mayUse(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Set<GrantRole> roles) {
		return Stream.concat(Stream.of(type), interfaces(type))
			.filter((one) -> one.getFieldDefinition(field.getName()) != null)
			.flatMap((one) -> Stream.of(declared(one.getDefinition()),
					declared(one.getFieldDefinition(field.getName()).getDefinition())))
			.allMatch((audience) -> includes(audience, roles));
	}

	GraphQLObjectType object(String name) {
		return this.schema.getObjectType(name);
	}

	GraphQLObjectType query() {
		return this.schema.getQueryType();
	}

	@Nullable GraphQLObjectType mutation() {
		return this.schema.getMutationType();
	}

	GraphQLSchema schema() {
		return this.schema;
	}

	/** All object types. */
	Stream<GraphQLObjectType> objects() {
		return types().filter(GraphQLObjectType.class::isInstance).map(GraphQLObjectType.class::cast);
	}

	/** The object types that a value of this type may have: none of a scalar or enum. */
	List<GraphQLObjectType> possible(GraphQLNamedOutputType type) {
		return switch (type) {
			case GraphQLObjectType object -> List.of(object);
			case GraphQLInterfaceType one -> this.schema.getImplementations(one);
			case GraphQLUnionType union ->
				union.getTypes().stream().map((one) -> this.schema.getObjectType(one.getName())).toList();
			default -> List.of();
		};
	}

	/** The values of an enum; none if there is no such enum. */
	List<String> values(String type) {
		return (this.schema.getType(type) instanceof GraphQLEnumType found)
				? found.getValues().stream().map((value) -> value.getName()).toList() : List.of();
	}

	/** The type of a field without lists and what must not be null. */
	static GraphQLNamedOutputType type(GraphQLFieldDefinition field) {
		return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
	}

	/** Whether null is no answer of a field. */
	static boolean isRequired(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.isNonNull(field.getType());
	}

	private Stream<GraphQLNamedType> types() {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !Introspection.isIntrospectionTypes(type)
					&& !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()));
	}

	/** The interfaces that a type implements. */
	static Stream<GraphQLFieldsContainer> interfaces(GraphQLFieldsContainer type) {
		return (type instanceof GraphQLImplementingType implementing)
				? implementing.getInterfaces().stream().map(GraphQLInterfaceType.class::cast) : Stream.of();
	}

	private static String declared(@Nullable Node<?> definition) {
		String audience = audience(definition);
		if (audience == null) {
			throw new IllegalArgumentException("Nobody said who may use " + definition);
		}
		return audience;
	}

	private static @Nullable String audience(@Nullable Node<?> definition) {
		return (definition instanceof DirectivesContainer<?> container && container.hasDirective("access")
				&& container.getDirectives("access").getFirst().getArgument("to").getValue() instanceof EnumValue value)
						? value.getName() : null;
	}

}
