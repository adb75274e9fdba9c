package org.linli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients rely on since the last release stays. A release lays its schema down by
 * {@code cat schema/*.graphqls > schema/released/<version>.graphqls}.
 */
class SchemaCompatibilityTests {

	private static final Path RELEASED = Path.of("schema/released");

	private static final String SUFFIX = ".graphqls";

	@Test
	void breaksNothingOnWhichClientsOfTheLastReleaseRely() throws IOException {
		assertThat(breakages(schema(Files.readString(lastReleased(RELEASED))), SchemaFiles.schema())).isEmpty();
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0.1               | 0.1
			0.9 0.10          | 0.10
			0.10 0.9 0.2      | 0.10
			1.0 0.99 0.100    | 1.0
			1.0 1.0.1         | 1.0.1
			9.0 10.0 9.10     | 10.0
			""")
	void comparesWithTheReleaseOfTheHighestVersion(String released, String last, @TempDir Path directory)
			throws IOException {
		for (String version : released.split(" ", -1)) {
			Files.createFile(directory.resolve(version + SUFFIX));
		}

		assertThat(lastReleased(directory)).hasFileName(last + SUFFIX);
	}

	private static List<String> breakages(GraphQLSchema before, GraphQLSchema after) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
		return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
	}

	private static GraphQLSchema schema(String sdl) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
	}

	private static Path lastReleased(Path directory) throws IOException {
		try (Stream<Path> released = Files.list(directory)) {
			return released.max(Comparator.comparing(SchemaCompatibilityTests::version)).orElseThrow();
		}
	}

	/** The tenth release comes behind the ninth, which its name alone does not. */
	private static Version version(Path released) {
		String name = released.getFileName().toString();
		assertThat(name).matches("\\d+(\\.\\d+)*\\.graphqls");
		return Version.parse(name.substring(0, name.length() - SUFFIX.length()));
	}

}
