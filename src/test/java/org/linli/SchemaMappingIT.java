package org.linli;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.linli.testing.MappingReport;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field and argument of the schema has code behind it that agrees on what may be
 * null, and clients are told what the schema says.
 */
class SchemaMappingIT extends GraphIT {

	@Autowired
	private MappingReport found;

	@Autowired
	private GraphQlSource source;

	@Test
	void schemaAndCodeAgree() {
		SchemaReport report = this.found.get();

		assertThat(report.unmappedFields()).as("fields without code").isEmpty();
		assertThat(report.unmappedRegistrations()).as("code without a field").isEmpty();
		assertThat(report.unmappedArguments()).as("parameters without an argument").isEmpty();
		assertThat(report.fieldNullnessErrors()).as("fields that may be null here and not there").isEmpty();
		assertThat(report.argumentNullnessErrors()).as("arguments that may be null here and not there").isEmpty();
		assertThat(report.skippedTypes()).as("types that were not looked at: name their class").isEmpty();
	}

	/** What a scalar does comes from a library, and what it says of itself need not. */
	@Test
	void everyTypeIsDescribedInTheWordsOfTheSchema() {
		assertThat(descriptions(this.source.schema())).isEqualTo(descriptions(SchemaFiles.schema()));
	}

	private static Map<String, String> descriptions(GraphQLSchema schema) {
		return schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
			.collect(Collectors.toMap(GraphQLNamedType::getName,
					(type) -> Objects.requireNonNullElse(type.getDescription(), "")));
	}

}
