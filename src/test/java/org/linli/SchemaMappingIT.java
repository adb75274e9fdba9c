package org.linli;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.linli.testing.MappingReport;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field and argument of the schema has code behind it that agrees on what may be
 * null.
 */
class SchemaMappingIT extends GraphIT {

	@Autowired
	private MappingReport found;

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

}
