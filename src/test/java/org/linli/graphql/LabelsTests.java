package org.linli.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LabelsTests {

	private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator
		.makeUnExecutableSchema(new SchemaParser().parse("""
				type Query { colour: Colour shade: Shade }
				enum Shade { "Dark (深色)" DARK }
				enum Colour {
				  "Red (红色)"
				  RED
				  \"""
				  Deep blue (深蓝)
				  The colour of the sea (海).
				  \"""
				  BLUE
				  GREEN
				}
				"""));

	private final Labels labels = new Labels(() -> SCHEMA);

	@ParameterizedTest
	@CsvSource(textBlock = """
			RED,    ZH, 红色
			RED,    EN, Red
			BLUE,   ZH, 深蓝
			BLUE,   EN, Deep blue
			GREEN,  EN, GREEN
			YELLOW, ZH, YELLOW
			""")
	void namesAValueInEitherLanguageOrElseByItself(Colour colour, Lang lang, String label) {
		assertThat(this.labels.of(colour, lang)).isEqualTo(label);
	}

	@Test
	void namesAValueOfAnUnknownEnumByItself() {
		assertThat(this.labels.of(Lang.ZH, Lang.EN)).isEqualTo("ZH");
	}

	@Test
	void listsAnEnumInTheOrderOfTheSchema() {
		assertThat(this.labels.of("Colour", Lang.EN)).extracting(EnumLabel::getEnum, EnumLabel::value, EnumLabel::label)
			.containsExactly(tuple("Colour", "RED", "Red"), tuple("Colour", "BLUE", "Deep blue"),
					tuple("Colour", "GREEN", "GREEN"));
	}

	@Test
	void listsAllEnumsByNameWithoutThoseOfIntrospection() {
		assertThat(this.labels.all(Lang.ZH)).extracting(EnumLabel::value)
			.containsExactly("RED", "BLUE", "GREEN", "DARK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nothing", "", "Query", "String", "__TypeKind" })
	void listsNothingUnderAnotherName(String name) {
		assertThat(this.labels.of(name, Lang.ZH)).isEmpty();
	}

	enum Colour {

		RED, BLUE, GREEN, YELLOW

	}

}
