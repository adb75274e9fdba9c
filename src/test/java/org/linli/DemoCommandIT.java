package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands of the demonstration as somebody types them.
 */
class DemoCommandIT {

	@TempDir
	private Path directory;

	@Test
	void loadsIntoAnEmptyServerOnceAndRefusesAStoreInUse() throws Exception {
		Path home = Files.createDirectory(this.directory.resolve("home"));
		try (LinliProcess database = LinliProcess.database(this.directory)) {
			String uri = database.firstLine().replaceAll(",.*", "");
			Map<String, String> server = Map.of("LINLI_NEO4J_URI", uri, "LINLI_NEO4J_PASSWORD",
					Files.readString(this.directory.resolve("data/neo4j/password")));
			Map<String, String> store = Map.of("LINLI_NEO4J_DIRECTORY", this.directory.resolve("data").toString());

			expect(run(home, server, "remove"), 0, "There is nothing of the demonstration here.");
			Ended loaded = run(home, server, "load");
			assertThat(loaded.errors()).last().asString().endsWith(": 100 %");
			assertThat(loaded.output()).singleElement().asString().startsWith("Loaded the demonstration");
			assertThat(loaded.exitCode()).isZero();
			refuses(run(home, server, "load"), "The demonstration is loaded already.");
			refuses(run(home, store, "load"), "in use by another process");
			expect(run(home, server, "remove"), 0, "Removed the demonstration");
			expect(run(home, server, "remove"), 0, "There is nothing of the demonstration here.");
		}
		assertThat(home.resolve("data")).doesNotExist();
	}

	@Test
	void saysWithItsUsageThatThereIsNoSuchCommand() throws Exception {
		Ended ended;
		try (LinliProcess process = LinliProcess.start(this.directory, Map.of(), "nonsense")) {
			ended = ended(process);
		}

		assertThat(ended.exitCode()).isEqualTo(2);
		assertThat(ended.errors()).anyMatch((line) -> line.contains("'nonsense'"))
			.noneMatch((line) -> line.contains("Exception"));
		assertThat(this.directory.resolve("data")).doesNotExist();
	}

	private static void expect(Ended ended, int exitCode, String says) {
		assertThat(ended.errors()).isEmpty();
		assertThat(ended.output()).singleElement().asString().contains(says);
		assertThat(ended.exitCode()).isEqualTo(exitCode);
	}

	private static void refuses(Ended ended, String reason) {
		assertThat(ended.output()).isEmpty();
		assertThat(ended.errors()).singleElement().asString().contains(reason);
		assertThat(ended.exitCode()).isOne();
	}

	private static Ended run(Path home, Map<String, String> environment, String what)
			throws IOException, InterruptedException {
		try (LinliProcess process = LinliProcess.start(home, environment, "demo", what)) {
			return ended(process);
		}
	}

	private static Ended ended(LinliProcess process) throws IOException, InterruptedException {
		List<String> output = process.output();
		return new Ended(process.exitCode(), output, process.errors());
	}

	/** How a command ended, and what it said. */
	private record Ended(int exitCode, List<String> output, List<String> errors) {
	}

}
