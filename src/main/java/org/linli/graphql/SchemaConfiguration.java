package org.linli.graphql;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	/**
	 * Without a description of theirs, which would hide what the schema says of them.
	 */
	@Bean
	RuntimeWiringConfigurer scalarTypes() {
		return (wiring) -> wiring.scalar(CalendarDay.TYPE).scalar(Instants.TYPE);
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
