package org.linli.graph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the text of a migration is taken apart.
 */
class MigrationsTests {

	@Test
	void endsAStatementAtASemicolonThatEndsALine() {
		assertThat(Migrations.statements("""
				CREATE INDEX a IF NOT EXISTS
				FOR (n:A) ON (n.x);
				MATCH (n:A) SET n.text = 'one; two';  \s
				MATCH (n:B) DELETE n
				""")).containsExactly("CREATE INDEX a IF NOT EXISTS\nFOR (n:A) ON (n.x)",
				"MATCH (n:A) SET n.text = 'one; two'", "MATCH (n:B) DELETE n");
	}

	@Test
	void leavesOutLinesThatAreComments() {
		assertThat(Migrations.statements("""
				// Why it is made;
				CREATE INDEX a
				  // and on what;
				FOR (n:A) ON (n.x);
				// That is all.
				""")).containsExactly("CREATE INDEX a\nFOR (n:A) ON (n.x)");
	}

	@Test
	void takesLinesAsAnySystemEndsThem() {
		assertThat(Migrations.statements("RETURN 1;\r\n// two\r\nRETURN 3;\r\n")).containsExactly("RETURN 1",
				"RETURN 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n;\n;\n", "// nothing yet\n" })
	void findsNothingWhereNothingStands(String text) {
		assertThat(Migrations.statements(text)).isEmpty();
	}

}
