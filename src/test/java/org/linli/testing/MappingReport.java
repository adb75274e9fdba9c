package org.linli.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.linli.party.PartyOrg;
import org.linli.territory.Territory;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/**
 * Keeps what was found when the schema was held against the code, once for all tests.
 */
@Component
public class MappingReport implements GraphQlSourceBuilderCustomizer {

	/** Types of interfaces and unions whose class has another name. */
	private static final Map<String, Class<?>> CLASSES = Map.of("AdminDivision", Territory.class, "Community",
			Territory.class, "Compound", Territory.class, "Grid", Territory.class, "Building", Territory.class,
			"BuildingUnit", Territory.class, "PartyOrganization", PartyOrg.class);

	private final List<JavaClass> classes = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.linli")
		.stream()
		.filter(JavaClass::isTopLevelClass)
		.toList();

	private @Nullable SchemaReport report;

	@Override
	public void customize(SchemaResourceBuilder source) {
		source.inspectSchemaMappings(
				(inspection) -> inspection.classResolver((type, abstraction) -> resolve(type.getName())),
				(found) -> this.report = found);
	}

	public SchemaReport get() {
		return Objects.requireNonNull(this.report, "The schema was not built");
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
