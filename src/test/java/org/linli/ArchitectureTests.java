package org.linli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.graph.GraphSettings;
import org.linli.graph.Scope;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the packages are arranged, in sentences.
 */
class ArchitectureTests {

	private static final String ROOT = "org.linli";

	private static final List<String> INFRASTRUCTURE = List.of("graph", "graphql", "security");

	/** The layers: each package with those that it may see beside infrastructure. */
	private static final Map<String, List<String>> LAYERS = Map.ofEntries(layer("territory"),
			layer("organization", "territory"), layer("people", "organization", "territory"),
			layer("party", "people", "organization", "territory"),
			layer("talent", "people", "organization", "territory"),
			layer("partnership", "party", "talent", "people", "organization", "territory"),
			layer("need", "partnership", "party", "talent", "people", "organization", "territory"),
			layer("activity", "need", "partnership", "party", "talent", "people", "organization", "territory"),
			layer("matching", "activity", "need", "partnership", "party", "talent", "people", "organization",
					"territory"),
			layer("points", "activity", "need", "people"),
			layer("network", "points", "matching", "activity", "need", "partnership", "party", "talent", "people",
					"organization", "territory"),
			layer("roster", "points", "matching", "activity", "need", "partnership", "party", "talent", "people",
					"organization", "territory"),
			layer("demo", "roster", "points", "matching", "activity", "need", "partnership", "party", "talent",
					"people", "organization", "territory"),
			Map.entry("graph", List.of()), Map.entry("graphql", List.of()),
			Map.entry("security", List.of("graph", "graphql")),
			Map.entry("traffic", List.of("graph", "graphql", "security")));

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	private static final DescribedPredicate<JavaClass> STORES = Predicates.simpleNameEndingWith("Graph")
		.as("stores (*Graph)");

	private static final DescribedPredicate<JavaClass> STORES_OR_INSIDE = DescribedPredicate
		.describe("stores, classes inside them or mappers of rows", ArchitectureTests::isInsideAStore);

	private static final DescribedPredicate<JavaCodeUnit> ARE_WRITTEN = DescribedPredicate
		.describe("are written by hand", (unit) -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC));

	private static final DescribedPredicate<List<JavaClass>> BEGIN_WITH_A_SCOPE = DescribedPredicate.describe(
			"that begin with a Scope", (types) -> !types.isEmpty() && types.getFirst().isEquivalentTo(Scope.class));

	private static final DescribedPredicate<List<JavaClass>> HOLD_AN_OPTIONAL = DescribedPredicate.describe(
			"that hold an Optional", (types) -> types.stream().anyMatch((type) -> type.isEquivalentTo(Optional.class)));

	@Test
	void modulesUseOnlyEachOthersDoorsAndFormNoCycle() {
		// The root starts everything, the engine alone too; nobody sees the root.
		ApplicationModules.of(LinliApplication.class, Predicates.resideInAPackage(ROOT)).verify();
		slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
	}

	@Test
	void everyPackageHasItsPlaceInTheTableOfLayers() {
		assertThat(LAYERS.keySet()).containsAll(packages());
	}

	@ParameterizedTest
	@MethodSource("layers")
	void aPackageSeesOnlyWhatStandsBelowIt(String name, List<String> visible) {
		Set<String> hidden = new TreeSet<>(LAYERS.keySet());
		hidden.remove(name);
		hidden.removeAll(visible);

		noClasses().that()
			.resideInAPackage(below(name))
			.should()
			.dependOnClassesThat(
					Predicates.resideInAnyPackage(hidden.stream().map(ArchitectureTests::below).toArray(String[]::new))
						.or(Predicates.resideInAPackage(ROOT)))
			.because(name + " may see " + visible + " only")
			.allowEmptyShould(true)
			.check(MAIN);
	}

	static Stream<Arguments> layers() {
		return LAYERS.entrySet().stream().map((layer) -> Arguments.of(layer.getKey(), layer.getValue()));
	}

	@Test
	void everyPackageIsNullMarked() {
		JavaClasses withTests = new ClassFileImporter().importPackages(ROOT);

		assertThat(withTests.stream().map(JavaClass::getPackage).distinct())
			.allSatisfy((one) -> assertThat(one.isAnnotatedWith(NullMarked.class)).as(one.getName()).isTrue());
	}

	@Test
	void onlyStoresAndTheGraphPackageTouchTheDriver() {
		noClasses().that(DescribedPredicate.not(STORES_OR_INSIDE))
			.and()
			.areNotAnnotatedWith(Node.class)
			.and()
			.resideOutsideOfPackage(below("graph"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j.driver..", "org.springframework.data.neo4j..")
			.because("statements stand in stores, where they take a scope")
			.check(MAIN);
	}

	@Test
	void recordsKnowNeitherSpringNorTheDriver() {
		noClasses().that()
			.areRecords()
			.and()
			.areNotAnnotatedWith(ConfigurationProperties.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.neo4j..")
			.because("a record is a value, wherever it is used")
			.check(MAIN);
	}

	@Test
	void noLookUpWaitsForAnother() {
		noClasses().should()
			.callMethod(CompletableFuture.class, "thenCompose", Function.class)
			.orShould()
			.callMethod(CompletableFuture.class, "thenComposeAsync", Function.class)
			.because("a batch that is asked for when another has come may never be sent: a batch method asks for both")
			.check(MAIN);
	}

	@Test
	void everyMethodOfAStoreTakesTheScopeFirst() {
		takesTheScopeFirst().check(MAIN);
	}

	@Test
	void aStoreMethodWithoutScopeIsFound() {
		JavaClasses forgetful = new ClassFileImporter().importClasses(ForgetfulGraph.class);

		assertThat(takesTheScopeFirst().evaluate(forgetful).getFailureReport().getDetails()).hasSize(1)
			.first(InstanceOfAssertFactories.STRING)
			.contains("withoutScope");
	}

	@Test
	void controllersStoresAndSettingsArePackagePrivate() {
		classes()
			.that(STORES.or(CanBeAnnotated.Predicates.annotatedWith(Controller.class))
				.or(CanBeAnnotated.Predicates.annotatedWith(Repository.class))
				.or(CanBeAnnotated.Predicates.annotatedWith(ConfigurationProperties.class))
				.or(Predicates.simpleNameEndingWith("Controller")))
			.and()
			.doNotBelongToAnyOf(GraphSettings.class)
			.should()
			.bePackagePrivate()
			.because("others use a package by its records; only the engine's package shares settings")
			.check(MAIN);
	}

	@Test
	void nothingIsOptionalButReturnValues() {
		fields().should().notHaveRawType(Optional.class).check(MAIN);
		codeUnits().that(ARE_WRITTEN).should().notHaveRawParameterTypes(HOLD_AN_OPTIONAL).check(MAIN);
	}

	private static ArchRule takesTheScopeFirst() {
		return methods().that()
			.areDeclaredInClassesThat(STORES)
			.and()
			.areNotPrivate()
			.and(ARE_WRITTEN)
			.should()
			.haveRawParameterTypes(BEGIN_WITH_A_SCOPE)
			.because("nobody may forget it");
	}

	private static Map.Entry<String, List<String>> layer(String name, String... below) {
		return Map.entry(name, Stream.concat(INFRASTRUCTURE.stream(), Stream.of(below)).toList());
	}

	private static String below(String name) {
		return ROOT + "." + name + "..";
	}

	private static boolean isInsideAStore(JavaClass type) {
		return STORES.test(type) || type.getSimpleName().endsWith("Mapper")
				|| type.getEnclosingClass().map(ArchitectureTests::isInsideAStore).orElse(false);
	}

	private static Set<String> packages() {
		return MAIN.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> !name.equals(ROOT))
			.map((name) -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
			.collect(Collectors.toSet());
	}

	static class ForgetfulGraph {

		void withScope(Scope scope, String id) {
		}

		void withoutScope(String id, Scope scope) {
		}

	}

}
