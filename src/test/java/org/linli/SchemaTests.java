package org.linli;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.DescribedNode;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.SDLExtensionDefinition;
import graphql.language.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.SchemaFiles.Definition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the schema is written.
 */
class SchemaTests {

	private static final Pattern LABEL = Pattern
		.compile("[^()\\p{IsHan}\\n]+ \\([^()\\n]*\\p{IsHan}[^()\\n]*\\)(\\n[\\s\\S]+)?");

	@Test
	void everythingIsDescribed() {
		assertThat(paths(DescribedNode.class, (node) -> !isExtension(node) && description(node).isBlank())).isEmpty();
	}

	@Test
	void everyEnumValueIsLabelledInBothLanguages() {
		assertThat(paths(EnumValueDefinition.class, (value) -> !LABEL.matcher(description(value)).matches()))
			.as("labels that are not written as 'English (中文)'")
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Grid (网格), true
			Work unit, false
			网格, false
			Grid （网格）, false
			Grid (grid), false
			'Grid (网格), of a community', false
			""")
	void aLabelIsEnglishAndThenChinese(String label, boolean written) {
		assertThat(LABEL.matcher(label).matches()).isEqualTo(written);
		assertThat(LABEL.matcher(label + "\nMore about it (详情).").matches()).isEqualTo(written);
	}

	@Test
	void everyPlainListTellsHowLongItGets() {
		assertThat(paths(FieldDefinition.class, (field) -> isList(field.getType()) && !field.hasDirective("listSize"))
			.filter((path) -> !path.matches(".*Connection/(edges|nodes)"))).isEmpty();
	}

	/** What is masked in answers cannot be guessed by looking, sorting or counting. */
	@Test
	void nothingThatIsMaskedCanBeAskedFor() {
		Set<String> masked = paths(FieldDefinition.class, (field) -> innermost(field.getType()).equals("MaskedText"))
			.map((path) -> path.substring(path.lastIndexOf('/') + 1))
			.collect(Collectors.toSet());

		assertThat(masked).contains("phone", "doorNo");
		assertThat(paths(InputValueDefinition.class, (input) -> masked.contains(input.getName()))).isEmpty();
		assertThat(paths(EnumValueDefinition.class,
				(value) -> masked.stream().anyMatch((name) -> name.equalsIgnoreCase(value.getName().replace("_", "")))))
			.isEmpty();
	}

	@Test
	void everyConnectionIsPagedInTheSameWay() {
		assertThat(
				paths(FieldDefinition.class,
						(field) -> innermost(field.getType()).endsWith("Connection")
								&& !arguments(field).containsAll(List.of("first: Int! = 20", "after: String"))))
			.isEmpty();
	}

	private static <T extends Node<?>> Stream<String> paths(Class<T> kind, Predicate<T> condition) {
		return SchemaFiles.definitions()
			.stream()
			.filter((one) -> kind.isInstance(one.node()) && condition.test(kind.cast(one.node())))
			.map(Definition::path);
	}

	private static boolean isExtension(Object node) {
		return node instanceof SDLExtensionDefinition;
	}

	private static String description(DescribedNode<?> node) {
		return (node.getDescription() != null) ? node.getDescription().getContent() : "";
	}

	private static boolean isList(Type<?> type) {
		return type instanceof ListType || (type instanceof NonNullType required && isList(required.getType()));
	}

	private static String innermost(Type<?> type) {
		return AstPrinter.printAst(type).replaceAll("[\\[\\]!]", "");
	}

	private static List<String> arguments(FieldDefinition field) {
		return field.getInputValueDefinitions()
			.stream()
			.map((argument) -> argument.transform((builder) -> builder.description(null)))
			.map(AstPrinter::printAst)
			.toList();
	}

}
