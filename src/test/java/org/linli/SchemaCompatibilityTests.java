package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients rely on since the last release stays. A release lays its schema down by
 * {@code cat schema/*.graphqls > schema/released/<version>.graphqls}.
 */
class SchemaCompatibilityTests {

	private static final Path RELEASED = Path.of("schema/released");

	@Test
	void breaksNothingOnWhichClientsOfTheLastReleaseRely() throws IOException {
		assertThat(breakages(schema(Files.readString(lastReleased())), SchemaFiles.schema())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			type Query { a: String }                | type Query { b: String }
			type Query { a: String! }               | type Query { a: String }
			type Query { a: String }                | type Query { a: Int }
			type Query { a(x: Int): String }        | type Query { a(x: Int!): String }
			type Query { a: String }                | type Query { a(x: Int!): String }
			type Query { a: E } enum E { X Y }      | type Query { a: E } enum E { X }
			type Query { a: B } type B { c: Int }   | type Query { a: D } type D { c: Int }
			""")
	void findsWhatBreaksClients(String before, String after) {
		assertThat(breakages(schema(before), schema(after))).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			type Query { a: String }                | type Query { a: String b: Int }
			type Query { a: String }                | type Query { a(x: Int): String }
			type Query { a: String }                | type Query { a: String! }
			type Query { a: String }                | type Query { a: String @deprecated }
			""")
	void letsASchemaGrow(String before, String after) {
		assertThat(breakages(schema(before), schema(after))).isEmpty();
	}

	private static List<String> breakages(GraphQLSchema before, GraphQLSchema after) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
		return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
	}

	private static GraphQLSchema schema(String sdl) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
	}

	private static Path lastReleased() throws IOException {
		try (Stream<Path> released = Files.list(RELEASED)) {
			return released.max(Path::compareTo).orElseThrow();
		}
	}

}
