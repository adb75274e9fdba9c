package org.linli.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	/**
	 * What they are, the schema says in its own words; a description of theirs would hide
	 * it.
	 */
	@Bean
	RuntimeWiringConfigurer scalarTypes() {
		GraphQLScalarType instant = ExtendedScalars.DateTime.transform((type) -> type.description(null));
		return (wiring) -> wiring.scalar(CalendarDay.TYPE).scalar(instant);
	}

	@Bean
	GraphQlSourceBuilderCustomizer documentCache(ParsedDocuments documents) {
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

	/** Which type an object is, where a field is of an interface or a union. */
	@Bean
	GraphQlSourceBuilderCustomizer objectTypes() {
		return (source) -> source.defaultTypeResolver((environment) -> {
			Object object = environment.getObject();
			String name = (object instanceof Typed typed) ? typed.typeName() : object.getClass().getSimpleName();
			return environment.getSchema().getObjectType(name);
		});
	}

}
