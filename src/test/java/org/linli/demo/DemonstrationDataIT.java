package org.linli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.graph.Scope;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the commands do, on a store of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationDataIT {

	/** All that is not the demonstration's, but for the mark and what it said. */
	private static final String OTHERS = """
			MATCH (n)
			WHERE coalesce(n.provenance, '') <> 'DEMO' AND NOT n:DemoLoad|Sequence
			RETURN collect({
			  labels: labels(n),
			  properties: properties(n),
			  relations: COLLECT {
			    MATCH (n)-[r]->(m)
			    WHERE coalesce(m.provenance, '') <> 'DEMO'
			    RETURN {type: type(r), properties: properties(r), to: m.id}
			    ORDER BY type(r), m.id
			  }
			}) AS one
			""";

	private static final String OWN = "MATCH (n {provenance: 'DEMO'}) RETURN count(n) AS one";

	@TempDir
	private static Path directory;

	private ConfigurableApplicationContext context;

	private DemonstrationData data;

	private Driver driver;

	@BeforeAll
	void start() {
		this.context = new SpringApplicationBuilder(DemonstrationContext.class).web(WebApplicationType.NONE)
			.run("--linli.neo4j.directory=" + directory, "--linli.demo=false", "--linli.neo4j.read-timeout=60s",
					"--linli.neo4j.write-timeout=5s");
		this.data = this.context.getBean(DemonstrationData.class);
		this.driver = this.context.getBean(Driver.class);
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@BeforeEach
	void clear() {
		one("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n RETURN count(*) AS one");
	}

	@Test
	void refusesADatabaseThatHoldsAnythingAndChangesNothing() {
		one("CREATE (m:Movie {title: 'Not ours'}) RETURN m AS one");

		assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(this.data::load)
			.withMessageContaining("not empty")
			.satisfies((ex) -> assertThat(ex.next()).contains("LINLI_NEO4J_DATABASE"));
		assertThat(one("MATCH (n) WHERE NOT n:SchemaVersion RETURN collect(labels(n)) AS one"))
			.isEqualTo(List.of(List.of("Movie")));
	}

	@Test
	void saysThatThereIsNothingToRemove() {
		one("CREATE (n:Entity:Person {id: 'own'}) RETURN n AS one");
		Object before = one(OTHERS);

		assertThat(this.data.remove()).isEqualTo(new DemonstrationData.Removed(0, 0, 1));
		assertThat(one(OTHERS)).isEqualTo(before);
		assertThat(this.data.state()).isEqualTo(DemoState.NONE);
	}

	@Test
	void onlyOneProcessWorksAtATime() {
		DemoGraph store = this.context.getBean(DemoGraph.class);
		store.begin(Scope.everything(), DemoState.LOADING, List.of(DemoState.NONE));
		DemoGraph.Hold hold = store.hold(Scope.everything(), DemoState.LOADING);
		try (hold) {
			assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(this.data::load)
				.withMessageContaining("Another process");
			assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(this.data::remove)
				.withMessageContaining("Another process");
			hold.end(DemoState.COMPLETE);
		}
		assertThatExceptionOfType(DemonstrationRefused.class)
			.isThrownBy(() -> store.hold(Scope.everything(), DemoState.LOADING))
			.withMessageContaining("meanwhile");
		assertThat(one(OWN)).isEqualTo(0L);
	}

	@Test
	void loadsAnewWhatWasKilledAndRemovesExactlyItsOwn() {
		assertThatIllegalStateException().isThrownBy(() -> this.data.load(new Killed())).withMessage("killed");
		assertThat(this.data.state()).isEqualTo(DemoState.LOADING);
		assertThat((long) one(OWN)).isBetween(1L, 10_000L);

		DemonstrationData.Loaded loaded = this.data.load();

		assertThat(this.data.loaded()).isTrue();
		assertThat(loaded.persons()).isGreaterThan(5_000);
		assertThat(one("MATCH (n {provenance: 'DEMO'}) RETURN count(n) = count(DISTINCT elementId(n)) AND "
				+ "NOT EXISTS { MATCH (a:Person), (b:Person) WHERE a.code = b.code AND a <> b } AS one"))
			.isEqualTo(true);
		assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(this.data::load)
			.withMessageContaining("already");
		addOwn();
		Object before = one(OTHERS);
		Object issued = one("MATCH (s:Sequence {name: 'N'}) RETURN s.value AS one");

		DemonstrationData.Removed removed = this.data.remove();

		assertThat(removed.nodes()).isGreaterThan(20_000);
		assertThat(removed.relations()).isGreaterThan(removed.nodes());
		assertThat(removed.kept()).isEqualTo(2);
		assertThat(one(OWN)).isEqualTo(0L);
		assertThat(one(OTHERS)).isEqualTo(before);
		assertThat(one("MATCH (:Need {id: 'own-need'})-[r]->() RETURN count(r) AS one")).isEqualTo(1L);
		assertThat(one("MATCH (s:Sequence {name: 'N'}) RETURN s.value AS one")).isEqualTo(issued);
		assertThat(one("RETURN COUNT { (:Account) } + COUNT { (:Grant) } AS one")).isEqualTo(0L);
		assertThat(this.data.state()).isEqualTo(DemoState.REMOVED);
		assertThat(this.data.remove()).isEqualTo(new DemonstrationData.Removed(0, 0, 2));
		assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(this.data::load)
			.withMessageContaining("not empty");
	}

	/** A person and a need, linked to each other and to the demonstration. */
	private void addOwn() {
		one("""
				MATCH (t:Territory {code: 'T-000007'})
				CREATE (p:Entity:Person {id: 'own-person', code: 'P-900000', provenance: 'FILE'})
				CREATE (n:Entity:Need {id: 'own-need', code: 'N-900000', scopePath: t.scopePath})
				CREATE (n)-[:CONCERNS]->(t)
				CREATE (n)-[:SUBMITTED_FOR {since: date('2026-01-01')}]->(p)
				RETURN p AS one
				""");
	}

	private Object one(String statement) {
		return this.driver.executableQuery(statement)
			.withParameters(Map.of())
			.execute()
			.records()
			.getFirst()
			.get("one")
			.asObject();
	}

	/** Ends amid the first part. */
	private static final class Killed extends Progress {

		Killed() {
			super("Killed", 1, System.err, false);
		}

		@Override
		void advance(int count) {
			throw new IllegalStateException("killed");
		}

	}

}
