package org.linli.demo;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.LinliApplication;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Starts the whole server on a store of its own, several times: what is loaded when is
 * about starting.
 */
class DemonstrationLoadIT {

	@TempDir
	private Path directory;

	@Test
	void loadsOnceIntoAnEmptyStore() {
		Value loaded;
		try (ConfigurableApplicationContext server = start(true)) {
			loaded = one(server,
					"""
							MATCH (d:DemoLoad)
							RETURN {
							  state: d.state, at: d.completedAt, nodes: COUNT { () }, relations: COUNT { ()-->() },
							  placed: COUNT { (:PartyMember)-[:PLACED_IN]->(:Territory {level: 'anxin:GRID'}) },
							  partTime: COUNT { (:RoleAssignment {role: 'PART_TIME_GRID_WORKER'})-[:UNDER]->(:Agreement) },
							  reported: COUNT { (:PartyMember)-[:FILED]->(:ReportIn {status: 'ACTIVE'})-[:TO]->(:Territory) },
							  timeCredit: COUNT { (:Volunteer)-[:HAS_ACCOUNT]->(:PointsAccount {kind: 'TIME_CREDIT'}) },
							  homeless: COUNT { (r:Resident) WHERE NOT (r)-[:LIVES_IN]->(:Household)-[:LOCATED_IN]->(:Territory) }
							} AS one
							""");
			assertThat(loaded.get("state").asString()).isEqualTo("COMPLETE");
			assertThat(loaded.get("placed").asInt()).isEqualTo(646);
			assertThat(loaded.get("partTime").asInt()).isEqualTo(533);
			assertThat(loaded.get("reported").asInt()).isEqualTo(2905 + 1230 + 3640);
			assertThat(loaded.get("timeCredit").asInt()).isEqualTo(286);
			assertThat(loaded.get("homeless").asInt()).isZero();
			assertThat(one(server, "MATCH (s:Sequence {name: 'T'}) RETURN s.value AS one").asInt())
				.isEqualTo(one(server, "RETURN COUNT { (:Territory) } AS one").asInt());
		}
		try (ConfigurableApplicationContext server = start(true)) {
			Value again = one(server, """
					MATCH (d:DemoLoad)
					RETURN {at: d.completedAt, nodes: COUNT { () }, relations: COUNT { ()-->() }} AS one
					""");
			assertThat(again.get("at")).isEqualTo(loaded.get("at"));
			assertThat(again.get("nodes")).isEqualTo(loaded.get("nodes"));
			assertThat(again.get("relations")).isEqualTo(loaded.get("relations"));
		}
	}

	@Test
	void repairsALoadThatWasKilled() {
		try (ConfigurableApplicationContext server = start(false)) {
			assertThat(one(server, "RETURN COUNT { (:Entity) } AS one").asInt()).isZero();
			Progress killing = new Progress("Killed", 1, System.err, false) {

				@Override
				void advance(int count) {
					throw new IllegalStateException("killed");
				}

			};
			assertThatIllegalStateException().isThrownBy(() -> server.getBean(DemonstrationData.class).load(killing))
				.withMessage("killed");
			assertThat(one(server, "RETURN COUNT { (:Entity) } AS one").asInt()).isBetween(1, 10_000);
			one(server, "CREATE (n:Entity:Other {id: 'kept', provenance: 'FILE'}) RETURN n AS one");
		}
		try (ConfigurableApplicationContext server = start(true)) {
			assertThat(one(server, "MATCH (d:DemoLoad) RETURN collect(d.state) AS one").asList(Value::asString))
				.containsExactly("COMPLETE");
			assertThat(one(server, "RETURN COUNT { (:Other) } AS one").asInt()).isOne();
			assertThat(one(server, "RETURN COUNT { (:PartyMember)-[:PLACED_IN]->(:Territory) } AS one").asInt())
				.isEqualTo(646 + 2850 + 590 + 140);
		}
	}

	private ConfigurableApplicationContext start(boolean demo) {
		return new SpringApplicationBuilder(LinliApplication.class).run("--server.port=0",
				"--linli.neo4j.directory=" + this.directory, "--linli.demo=" + demo, "--linli.first-answers=false");
	}

	private static Value one(ConfigurableApplicationContext server, String statement) {
		try (Session session = server.getBean(Driver.class).session()) {
			return session.run(statement, Map.of()).single().get("one");
		}
	}

}
