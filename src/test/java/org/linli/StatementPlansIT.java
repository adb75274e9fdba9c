package org.linli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.CypherTexts.CypherText;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement in the source is planned without reading all nodes of a label, whether
 * another test runs it or not.
 */
class StatementPlansIT extends GraphIT {

	/** What a start and the end of the demonstration look at is all there is. */
	private static final List<String> LOOKING_AT_ALL = List.of("Migrations.java", "DemoGraph.java");

	@ParameterizedTest
	@MethodSource("statements")
	void readsNoWholeLabel(CypherText statement) {
		assertThat(this.statements.explain(statement.text()).scans()).isEmpty();
	}

	static Stream<CypherText> statements() {
		return CypherTexts.below(Path.of("src/main/java"))
			.stream()
			.filter((statement) -> LOOKING_AT_ALL.stream().noneMatch(statement.place()::startsWith));
	}

	@Test
	void aStatementThatReadsAWholeLabelIsFound() {
		assertThat(List.of("MATCH (p:Person) WHERE p.name = $name RETURN p", "MATCH (n) RETURN n"))
			.allSatisfy((statement) -> assertThat(this.statements.explain(statement).scans()).isNotEmpty());
	}

	@Test
	void theStatementsOfTheStoresAreFound() {
		assertThat(statements().map(CypherText::place)).hasSizeGreaterThan(90)
			.anyMatch((place) -> place.startsWith("NeedGraph.java:"))
			.anyMatch((place) -> place.startsWith("Sequences.java:"));
	}

}
