package org.linli.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.TrivialDataFetcher;
import graphql.introspection.Introspection;
import graphql.language.EnumValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Holds what the schema says by {@code @access}: a field is fetched only for viewers whom
 * the type and the field allow, and so do all interfaces that declare them. A coordinate
 * that says nothing keeps the server from starting.
 */
@Configuration(proxyBeanMethods = false)
class AccessPolicy {

	@Bean
	GraphQlSourceBuilderCustomizer guardedFields() {
		return (source) -> source.typeVisitors(List.of(new Guards()));
	}

	/** Who may use something; null where it does not say. */
	static @Nullable Audience audience(GraphQLDirectiveContainer element) {
		GraphQLAppliedDirective access = element.getAppliedDirective("access");
		return (access != null && access.getArgument("to").getArgumentValue().getValue() instanceof EnumValue value)
				? Audience.valueOf(value.getName()) : null;
	}

	private static Audience required(GraphQLDirectiveContainer element, String coordinate) {
		return Objects.requireNonNull(audience(element), () -> coordinate + " says no @access");
	}

	/** Puts a guard before the fetchers of fields that not every viewer may use. */
	private static final class Guards extends GraphQLTypeVisitorStub {

		@Override
		public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
				TraverserContext<GraphQLSchemaElement> context) {
			if (context.getParentNode() instanceof GraphQLObjectType type
					&& !Introspection.isIntrospectionTypes(type)) {
				Set<Audience> audiences = Set.copyOf(audiences(type, field).distinct().toList());
				if (!audiences.equals(Set.of(Audience.EVERY_VIEWER))) {
					GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
					FieldCoordinates coordinates = FieldCoordinates.coordinates(type, field);
					code.dataFetcher(coordinates,
							guarded(code.getDataFetcher(coordinates, field), coordinates, audiences));
				}
			}
			return TraversalControl.CONTINUE;
		}

		private static Stream<Audience> audiences(GraphQLObjectType type, GraphQLFieldDefinition field) {
			Stream<Audience> own = Stream.of(required(type, type.getName()),
					required(field, type.getName() + "." + field.getName()));
			Stream<Audience> inherited = type.getInterfaces()
				.stream()
				.map(GraphQLInterfaceType.class::cast)
				.filter((one) -> one.getFieldDefinition(field.getName()) != null)
				.flatMap((one) -> Stream.of(required(one, one.getName()),
						required(one.getFieldDefinition(field.getName()), one.getName() + "." + field.getName())));
			return Stream.concat(own, inherited);
		}

		private static DataFetcher<?> guarded(DataFetcher<?> fetcher, FieldCoordinates field, Set<Audience> audiences) {
			return (fetcher instanceof TrivialDataFetcher<?>) ? new TrivialGuard(fetcher, field, audiences)
					: new Guard(fetcher, field, audiences);
		}

	}

	private static Object get(DataFetcher<?> fetcher, FieldCoordinates field, Set<Audience> audiences,
			DataFetchingEnvironment environment) throws Exception {
		Set<GrantRole> roles = Viewer.roles(environment.getGraphQlContext());
		for (Audience audience : audiences) {
			if (!audience.includesAny(roles)) {
				Refusals.add(field, environment);
				throw new FieldRefused(field, audience);
			}
		}
		return fetcher.get(environment);
	}

	private record Guard(DataFetcher<?> fetcher, FieldCoordinates field,
			Set<Audience> audiences) implements DataFetcher<Object> {

		@Override
		public Object get(DataFetchingEnvironment environment) throws Exception {
			return AccessPolicy.get(this.fetcher, this.field, this.audiences, environment);
		}

	}

	/** For a property that is only read, which the engine does without ceremony. */
	private record TrivialGuard(DataFetcher<?> fetcher, FieldCoordinates field,
			Set<Audience> audiences) implements TrivialDataFetcher<Object> {

		@Override
		public Object get(DataFetchingEnvironment environment) throws Exception {
			return AccessPolicy.get(this.fetcher, this.field, this.audiences, environment);
		}

	}

}
