package org.linli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Patience;
import org.linli.testing.Ports;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backups as somebody takes them who types the commands: of a store at rest and of one
 * under a server that is written to.
 */
class BackupCommandIT {

	private static final Logger logger = LoggerFactory.getLogger(BackupCommandIT.class);

	private static final int SOME = 40;

	private static final List<String> DOCUMENTS = List.of(
			"{ needs(first: 100) { totalCount nodes { id no title version place { name } skills { skill { code } } } } }",
			"{ partyMembers(first: 100) { nodes { id code name reportIns { id status since community { name } } } } }",
			"{ viewer { roles grants { role place { id name } } } }");

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final List<String> filers = new ArrayList<>();

	private final Ledger ledger = new Ledger();

	private final int port = Ports.free();

	@TempDir
	private Path directory;

	private String token = "";

	@BeforeEach
	void load() throws Exception {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		for (int i = 0; i < 4; i++) {
			this.filers.add(this.here.member(this.here.resident("党员", this.unit), branch, null).code());
		}
		this.here.grant("demo-community-worker", GrantRole.COMMUNITY_WORKER, this.community, null);
		try (LinliProcess database = LinliProcess.database(this.directory)) {
			String line = database.firstLine();
			try (Driver driver = LinliProcess.driver(line, this.directory)) {
				Installation.load(driver, this.here.batch());
			}
			refuses(run("backup", "--to", "b0"), "in use by another process", "backup --pause");
			refuses(run("backup", "--pause", "--to", "b0"), "No server that runs has the store", "linli database");
			database.stop();
		}
		assertThat(this.directory.resolve("b0")).doesNotExist();
	}

	@Test
	void keepsWhatWasAcknowledgedAndAnswersAsBeforeWhenItIsRestored() throws Exception {
		Ledger before = new Ledger();
		List<String> answers;
		try (LinliProcess server = server()) {
			refuses(run("backup", "--to", "b0"), "in use by another process", "backup --pause");
			refuses(run("restore", "--force", "--from", "none"), "There is no file none", "linli backup wrote");
			backUpUnderWriters(before);
			refuses(run("backup", "--pause", "--to", "b1"), "b1 is there already", "--force");
			refuses(run("restore", "--force", "--from", "b1"), "in use by another process", "Stop that process");
			answers = answers();
			server.stop();
		}

		says(run("backup", "--to", "b2"), "Backed up 已备份 b2: ");
		audit();
		Files.move(this.directory.resolve("data"), this.directory.resolve("gone"));
		restoreWhileOthersWantTheStore();
		try (LinliProcess server = server()) {
			assertThat(answers()).isEqualTo(answers);
			server.stop();
		}
		says(run("restore", "--from", "b1", "--directory", "data", "--force"),
				"The store before 原数据: data/neo4j.before-");
		assertHeld(before);
		says(run("check"), "all constraints, consistent");
	}

	@Test
	void leavesWhatIsThereAsItIsWhereItRefuses() throws Exception {
		says(run("backup", "--to", "b1"), "Backed up 已备份 b1: ");
		byte[] bytes = Files.readAllBytes(this.directory.resolve("b1"));
		bytes[bytes.length / 2] ^= 1;
		Files.write(this.directory.resolve("damaged"), bytes);
		String password = Files.readString(this.directory.resolve("data/neo4j/password"));
		Set<String> files = files();

		refuses(run("restore", "--force", "--from", "damaged"), "is no backup, or is damaged", "Take another.");
		refuses(run("restore", "--from", "b1"), "data already. Name another directory", "--force");
		refuses(run("restore", "--from", "damaged", "--directory", "other"), "damaged", "Take another.");
		refuses(run("check", "--directory", "other"), "There is no store in", "--directory");
		refuses(run("backup", "--to", "missing/b2"), "There is no directory", "Make it");
		refuses(run(Map.of("LINLI_NEO4J_URI", "bolt://127.0.0.1:1"), "backup", "--to", "b2"),
				"LINLI_NEO4J_URI names a server, whose own tools", "neo4j-admin");

		assertThat(files()).isEqualTo(files);
		assertThat(this.directory.resolve("data/neo4j/password")).hasContent(password);
		damageStore();
		assertThat(run("check")).satisfies((ended) -> assertThat(ended.exitCode()).isOne())
			.satisfies((ended) -> assertThat(ended.errors()).singleElement().asString().contains("Restore a backup."));
		says(run("restore", "--force", "--from", "b1"), "all constraints, consistent");
		assertThat(Files.readString(this.directory.resolve("data/neo4j/password"))).isNotEqualTo(password);
	}

	/** Nothing stands there yet, and nothing appears there but what is restored. */
	private void restoreWhileOthersWantTheStore() throws Exception {
		try (LinliProcess killed = beginRestore()) {
			killed.kill();
		}
		Set<String> remains = files();
		remains.removeIf((file) -> !file.startsWith("data/restoring-"));
		assertThat(remains).hasSize(1);
		try (LinliProcess restore = beginRestore()) {
			restore.freeze();
			refuses(run("restore", "--from", "b2"), "in use by another process", "Stop that process");
			refuses(run("database", "--port", "0"), "in use by another process", "LINLI_NEO4J_DIRECTORY");
			restore.thaw();
			assertThat(restore.output()).singleElement().asString().contains("all constraints, consistent");
			assertThat(restore.exitCode()).isZero();
		}
		assertThat(files()).contains("data/neo4j", "data/lock")
			.noneMatch((file) -> file.startsWith("data/neo4j.") || file.startsWith("data/restoring-"));
	}

	private LinliProcess beginRestore() throws IOException {
		Set<String> before = files();
		LinliProcess restore = LinliProcess.start(this.directory, Map.of(), "restore", "--from", "b2");
		Patience.until("the restore has begun", Duration.ofMinutes(1), () -> files().stream()
			.anyMatch((file) -> file.startsWith("data/restoring-") && !before.contains(file)));
		return restore;
	}

	/** Notes what was acknowledged before the command began. */
	private void backUpUnderWriters(Ledger before) throws Exception {
		Set<Integer> readiness = new ConcurrentSkipListSet<>();
		Set<Integer> liveness = new ConcurrentSkipListSet<>();
		try (Writers writers = new Writers(List.of(Client.of(this.port).with(this.token)), this.ledger, this.filers,
				this.unit.code(), this.community.code())) {
			writers.more(SOME);
			this.ledger.needs().forEach(before::need);
			this.ledger.changes().forEach(before::change);
			CompletableFuture<Void> done = new CompletableFuture<>();
			Thread probes = Thread.ofPlatform().start(() -> {
				while (!done.isDone()) {
					readiness.add(Client.of(this.port).get("/actuator/health/readiness").status());
					liveness.add(Client.of(this.port).get("/actuator/health/liveness").status());
				}
			});
			Ended ended = run("backup", "--pause", "--to", "b1");
			done.complete(null);
			Patience.join(probes, Duration.ofMinutes(1));
			says(ended, "Backed up 已备份 b1: ");
			logger.info("{}; {} attempts were made again", ended.output(), this.ledger.failures());
			logger.info("{} changes after it: {}", SOME, writers.more(SOME));
		}
		assertThat(readiness).containsExactlyInAnyOrder(200, 503);
		assertThat(liveness).containsExactly(200);
		assertThat(this.ledger.failures()).isPositive();
		assertThat(this.ledger.unexpected()).isEmpty();
	}

	/** All that was written is in the store, once. */
	private void audit() throws Exception {
		try (LinliProcess database = LinliProcess.database(this.directory);
				Driver driver = LinliProcess.driver(database.firstLine(), this.directory)) {
			new Audit(driver, this.ledger).assertNothingLostDoubledOrHalf();
			database.stop();
		}
	}

	/** All that was acknowledged before is in the store. */
	private void assertHeld(Ledger before) throws Exception {
		assertThat(before.needs()).isNotEmpty();
		assertThat(before.changes()).isNotEmpty();
		try (LinliProcess database = LinliProcess.database(this.directory);
				Driver driver = LinliProcess.driver(database.firstLine(), this.directory)) {
			Map<String, String> needs = new HashMap<>();
			driver.executableQuery("MATCH (n:Need) RETURN n.title AS title, n.id AS id")
				.execute()
				.records()
				.forEach((row) -> needs.put(row.get("title").asString(), row.get("id").asString()));
			Map<String, Integer> changes = new HashMap<>();
			driver.executableQuery("MATCH (r:ReportIn) RETURN r.id AS id, r.changes AS changes")
				.execute()
				.records()
				.forEach((row) -> changes.put(row.get("id").asString(), row.get("changes").asInt()));
			assertThat(needs).containsAllEntriesOf(before.needs());
			assertThat(before.changes())
				.allSatisfy((id, number) -> assertThat(changes.getOrDefault(id, 0)).isGreaterThanOrEqualTo(number));
			database.stop();
		}
	}

	private LinliProcess server() throws IOException {
		LinliProcess server = LinliProcess.server(this.directory, Map.of("SERVER_PORT", String.valueOf(this.port),
				"LINLI_DEMO", "false", "LINLI_FIRST_ANSWERS", "false"));
		Patience.until("the server is ready", Duration.ofMinutes(3),
				() -> Client.of(this.port).get("/actuator/health/readiness").status() == 200);
		if (this.token.isEmpty()) {
			this.token = Client.of(this.port).mint("COMMUNITY_WORKER").body().path("token").asString();
		}
		return server;
	}

	/** The token was signed before the store was restored. */
	private List<String> answers() {
		List<String> answers = DOCUMENTS.stream()
			.map((document) -> Client.of(this.port).with(this.token).ask(document))
			.map(Answer::text)
			.toList();
		assertThat(answers).noneMatch((answer) -> answer.contains("errors"));
		return answers;
	}

	/** Writes over the records of the nodes. */
	private void damageStore() throws IOException {
		Path nodes = this.directory.resolve("data/neo4j/data/databases/neo4j/neostore.nodestore.db");
		byte[] bytes = Files.readAllBytes(nodes);
		for (int i = 256; i < 2_048; i++) {
			bytes[i] ^= 0x55;
		}
		Files.write(nodes, bytes);
	}

	/** All names below the directory, apart from logs. */
	private Set<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory, 2)) {
			return files.map((file) -> this.directory.relativize(file).toString())
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static void says(Ended ended, String text) {
		assertThat(ended.errors()).isEmpty();
		assertThat(ended.output()).singleElement().asString().contains(text);
		assertThat(ended.exitCode()).isZero();
	}

	private static void refuses(Ended ended, String reason, String next) {
		assertThat(ended.output()).isEmpty();
		assertThat(ended.errors()).singleElement().asString().contains(reason, next);
		assertThat(ended.exitCode()).isOne();
	}

	private Ended run(String... arguments) throws IOException, InterruptedException {
		return run(Map.of(), arguments);
	}

	private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		try (LinliProcess process = LinliProcess.start(this.directory, environment, arguments)) {
			List<String> output = process.output();
			return new Ended(process.exitCode(), output, process.errors());
		}
	}

	/** How a command ended, and what it said. */
	private record Ended(int exitCode, List<String> output, List<String> errors) {
	}

}
