package org.linli.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.security.GrantRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything in the schema says who may use it.
 */
class AccessRulesTests {

	private static final String MADE_UP = """
			directive @access(to: Audience!) on SCALAR | OBJECT | FIELD_DEFINITION | INTERFACE | UNION | ENUM | INPUT_OBJECT
			enum Audience @access(to: EVERY_VIEWER) { EVERY_VIEWER GRANTED STAFF ADMINISTRATORS }
			""";

	@Test
	void everyTypeAndFieldSaysWhoMayUseIt() {
		assertThat(Sdl.read().undeclared()).isEmpty();
	}

	@Test
	void whatDoesNotSayWhoMayUseItIsFound() {
		Sdl schema = madeUp("""
				type Query @access(to: EVERY_VIEWER) { person: Person pet: Pet @access(to: STAFF) }
				extend type Query { day: Day @access(to: STAFF) }
				interface Named { name: String }
				type Person implements Named @access(to: STAFF) { name: String @access(to: STAFF) }
				extend type Person { age(unit: Unit, range: Range): Int }
				union Pet = Person
				scalar Day
				enum Unit { YEARS }
				input Range { least: Int }
				""");

		assertThat(schema.undeclared()).containsExactly("Day", "Named", "Named.name", "Person.age", "Pet",
				"Query.person", "Range", "Unit");
	}

	@Test
	void everyAudienceOfTheSchemaIsOneWhoseRolesAreKnown() {
		assertThat(Sdl.audiences()).containsExactlyInAnyOrderElementsOf(Sdl.read().values("Audience"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			name,  RESIDENT,      false
			name,  PLANNER,       true
			age,   PLANNER,       false
			age,   ADMINISTRATOR, false
			notes, PLANNER,       false
			notes, ADMINISTRATOR, false
			pets,  PLANNER,       true
			pets,  RESIDENT,      false
			""")
	void aFieldIsForThoseWhomTheTypeTheFieldAndTheirInterfacesLet(String field, GrantRole role, boolean allowed) {
		Sdl schema = madeUp(
				"""
						type Query @access(to: EVERY_VIEWER) { person: Person @access(to: EVERY_VIEWER) }
						interface Named @access(to: STAFF) { name: String @access(to: GRANTED) age: Int @access(to: ADMINISTRATORS) }
						type Person implements Named @access(to: STAFF) {
						  name: String @access(to: EVERY_VIEWER) age: Int @access(to: EVERY_VIEWER)
						  notes: String @access(to: ADMINISTRATORS)
						}
						extend type Person { pets: Int @access(to: GRANTED) }
						""");
		GraphQLObjectType person = schema.object("Person");

		assertThat(schema.mayUse(person, person.getFieldDefinition(field), EnumSet.of(role))).isEqualTo(allowed);
		assertThat(schema.mayUse(person, person.getFieldDefinition(field), Set.of())).isFalse();
	}

	@Test
	void everyViewerBelongsToTheWidestAudienceAndNobodyWithoutARoleToAnother() {
		List<String> audiences = Sdl.audiences().filter((audience) -> Sdl.includes(audience, Set.of())).toList();

		assertThat(audiences).containsExactly(Sdl.EVERY_VIEWER);
	}

	private static Sdl madeUp(String types) {
		return new Sdl(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(MADE_UP + types)));
	}

}
