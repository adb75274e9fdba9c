package org.linli.graph;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.neo4j.driver.Session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A database that lost the uniqueness of a key is not served.
 */
class ModelConstraintsIT extends GraphIT {

	@Test
	void findsAConstraintThatIsMissing() {
		String declared = """
				CREATE CONSTRAINT entity_id IF NOT EXISTS
				FOR (n:Entity) REQUIRE n.id IS UNIQUE;
				CREATE CONSTRAINT account_subject IF NOT EXISTS
				FOR (a:Account) REQUIRE (a.issuer, a.subject) IS UNIQUE;
				""";
		String missing = """
				CREATE CONSTRAINT nothing IF NOT EXISTS
				FOR (n:Nothing) REQUIRE (n.one, n.other) IS UNIQUE;
				""";
		try (Session session = this.driver.session()) {
			assertThatCode(() -> ModelConstraints.verify(session, List.of(declared))).doesNotThrowAnyException();
			assertThatThrownBy(() -> ModelConstraints.verify(session, List.of(declared, missing)))
				.isInstanceOf(DatabaseUnfit.class)
				.hasMessageContaining("Nothing(one, other)")
				.hasMessageNotContaining("Entity");
		}
	}

	@Test
	void readsEveryDeclaration() {
		assertThat(ModelConstraints.declared(List.of("""
				CREATE CONSTRAINT a IF NOT EXISTS
				FOR (n:A) REQUIRE n.id IS UNIQUE;
				CREATE CONSTRAINT b IF NOT EXISTS
				FOR (n:B) REQUIRE (n.x, n.y) IS UNIQUE;
				"""))).containsExactly("A(id)", "B(x, y)");
	}

}
