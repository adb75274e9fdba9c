package org.linli;

import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.idl.RuntimeWiring;
import org.junit.jupiter.api.Test;
import org.linli.territory.Territory;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field and argument of the schema has code behind it that agrees on what may be
 * null.
 */
class SchemaMappingIT extends GraphIT {

	/** Types of interfaces and unions whose class has another name. */
	private static final Map<String, Class<?>> CLASSES = Map.of("AdminDivision", Territory.class, "Community",
			Territory.class, "Compound", Territory.class, "Grid", Territory.class, "Building", Territory.class,
			"BuildingUnit", Territory.class);

	private final List<JavaClass> classes = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.linli")
		.stream()
		.filter(JavaClass::isTopLevelClass)
		.toList();

	@Autowired
	private GraphQlSource source;

	@Autowired
	private List<RuntimeWiringConfigurer> wirings;

	@Test
	void schemaAndCodeAgree() {
		SchemaReport report = inspect();

		assertThat(report.unmappedFields()).as("fields without code").isEmpty();
		assertThat(report.unmappedRegistrations()).as("code without a field").isEmpty();
		assertThat(report.unmappedArguments()).as("parameters without an argument").isEmpty();
		assertThat(report.fieldNullnessErrors()).as("fields that may be null here and not there").isEmpty();
		assertThat(report.argumentNullnessErrors()).as("arguments that may be null here and not there").isEmpty();
		assertThat(report.skippedTypes()).as("types that were not looked at: name their class above").isEmpty();
	}

	private SchemaReport inspect() {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		this.wirings.forEach((one) -> one.configure(wiring));
		return SchemaMappingInspector.initializer()
			.classResolver((type, abstraction) -> resolve(type.getName()))
			.inspect(this.source.schema(), wiring.build().getDataFetchers());
	}

	private List<Class<?>> resolve(String type) {
		Class<?> named = CLASSES.get(type);
		return (named != null) ? List.of(named)
				: this.classes.stream()
					.filter((one) -> one.getSimpleName().equals(type))
					.<Class<?>>map(JavaClass::reflect)
					.toList();
	}

}
