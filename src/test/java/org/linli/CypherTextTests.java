package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cypher is written down whole, with parameters, never put together from parts.
 */
class CypherTextTests {

	@Test
	void statementsAreWrittenDownWhole() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			assertThat(CypherTextRule.violations(files.filter((file) -> file.toString().endsWith(".java")).toList()))
				.isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"MATCH (n:\" + label + \") RETURN n\"", "\"MATCH (n:%s) RETURN n\".formatted(label)",
			"String.format(\"MERGE (n:%s)\", label)", "new StringBuilder().append(\"CREATE (n:\").append(label)",
			"\"MATCH (n:X) RETURN n\".replace(\"X\", label)", "(\"MATCH (n)\") + label", "HELD + label",
			"this.HELD + label", "label += HELD", "String.join(\"\\n\", HELD, label)", "HELD.concat(label)",
			"\"CALL db.\" + label", "\"RETURN %s\".formatted(label)", "label.concat(\"DELETE n\")",
			"\"REMOVE n.\" + label" })
	void aStatementPutTogetherIsFound(String expression, @TempDir Path directory) throws IOException {
		assertThat(CypherTextRule.violations(source(directory, expression))).isNotEmpty();
	}

	@Test
	void aStatementWrittenDownWholeIsFine(@TempDir Path directory) throws IOException {
		assertThat(CypherTextRule
			.violations(source(directory, "run(HELD, \"label: \" + label, \"the MATCHING\".concat(label))"))).isEmpty();
	}

	private static List<Path> source(Path directory, String expression) throws IOException {
		return List.of(Files.writeString(directory.resolve("Source.java"), """
				class Source {
					static final String HELD = "MATCH (n) RETURN n";
					Object put(String label) { return %s; }
				}
				""".formatted(expression)));
	}

}
