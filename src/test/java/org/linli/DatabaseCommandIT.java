package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseCommandIT {

	@TempDir
	private Path directory;

	@Test
	void keepsEveryAcknowledgedWriteWhenItIsKilled() throws IOException, InterruptedException {
		int acknowledged = writeUntilKilled();

		try (LinliProcess again = LinliProcess.database(this.directory);
				Driver driver = LinliProcess.driver(again.firstLine(), this.directory)) {
			List<Object> found = driver.executableQuery("MATCH (n:Written) RETURN n.number AS number ORDER BY number")
				.execute()
				.records()
				.stream()
				.map((row) -> row.get("number").asObject())
				.toList();
			assertThat(found.size()).isBetween(acknowledged, acknowledged + 1);
			assertThat(found.subList(0, acknowledged)).doesNotHaveDuplicates().endsWith((long) acknowledged);
		}
	}

	@Test
	void startsAgainWhenItWasKilledBeforeThePasswordWasWritten() throws IOException, InterruptedException {
		try (LinliProcess database = LinliProcess.database(this.directory)) {
			database.firstLine();
			database.kill();
		}
		Files.writeString(this.directory.resolve("data/neo4j/password"), "");

		try (LinliProcess again = LinliProcess.database(this.directory);
				Driver driver = LinliProcess.driver(again.firstLine(), this.directory)) {
			driver.verifyConnectivity();
		}
	}

	@Test
	void refusesAPortThatIsTaken() throws IOException, InterruptedException {
		try (LinliProcess database = LinliProcess.database(this.directory)) {
			String port = database.firstLine().replaceAll(".*127\\.0\\.0\\.1:(\\d+),.*", "$1");
			try (LinliProcess second = LinliProcess.start(this.directory, Map.of(), DatabaseCommand.NAME, "--port",
					port, "--directory", "other")) {
				assertThat(second.output()).isEmpty();
				assertThat(second.exitCode()).isOne();
				assertThat(second.errors()).singleElement().asString().contains("An address is taken", port);
			}
		}
	}

	/** Writes numbers one by one and kills the database amid them. */
	private int writeUntilKilled() throws IOException, InterruptedException {
		AtomicInteger acknowledged = new AtomicInteger();
		CountDownLatch busy = new CountDownLatch(200);
		try (LinliProcess database = LinliProcess.database(this.directory);
				Driver driver = LinliProcess.driver(database.firstLine(), this.directory)) {
			Thread writer = Thread.ofVirtual().start(() -> write(driver, acknowledged, busy));
			assertThat(busy.await(60, TimeUnit.SECONDS)).as("200 writes within a minute").isTrue();
			database.kill();
			writer.join();
		}
		return acknowledged.get();
	}

	private static void write(Driver driver, AtomicInteger acknowledged, CountDownLatch busy) {
		try (Session session = driver.session()) {
			while (true) {
				int number = acknowledged.get() + 1;
				session.run("CREATE (:Written {number: $number})", Map.of("number", number)).consume();
				acknowledged.set(number);
				busy.countDown();
			}
		}
		catch (Neo4jException ex) {
			// The database is gone, as it should be.
		}
	}

}
