package org.linli.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings constraints and indexes up to date before anything is served: runs each
 * {@code neo4j/migrations/V*.cypher} once, in the order of their numbers, statements
 * separated by a semicolon at the end of a line. A file that has been run must not
 * change. Files and numbers follow neo4j-migrations, so that it can take over.
 */
@Component
class Migrations implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private static final String FILES = "classpath*:neo4j/migrations/V*.cypher";

	private final Driver driver;

	private final SessionConfig sessions;

	private volatile boolean running;

	Migrations(@Lazy Driver driver, GraphSettings settings) {
		this.driver = driver;
		this.sessions = SessionConfig.forDatabase(settings.database());
	}

	/** Long before the port is opened. */
	@Override
	public int getPhase() {
		return -1_000;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public void start() {
		List<Resource> files = files();
		FirstConnection.await(this.driver);
		try (Session session = this.driver.session(this.sessions)) {
			if (!isUpToDate(session, files)) {
				migrate(session, files);
			}
			ModelConstraints.verify(session, files.stream().map(Migrations::text).toList());
		}
		this.running = true;
	}

	/** One statement, so that a usual start plans no others. */
	private static boolean isUpToDate(Session session, List<Resource> files) {
		Map<String, String> known = new HashMap<>();
		session.run("MATCH (v:SchemaVersion) RETURN v.file AS file, v.sum AS sum")
			.forEachRemaining((row) -> known.put(row.get("file").asString(), row.get("sum").asString("")));
		return files.stream().allMatch((file) -> checksum(text(file)).equals(known.get(file.getFilename())));
	}

	private void migrate(Session session, List<Resource> files) {
		// Two that start at a time stand in each other's way here: one of them tries
		// again.
		session.executeWriteWithoutResult(
				(attempt) -> attempt
					.run("CREATE CONSTRAINT schema_version_file IF NOT EXISTS "
							+ "FOR (v:SchemaVersion) REQUIRE v.file IS UNIQUE")
					.consume());
		// Another instance that starts now waits here until this one is through.
		try (Session guard = this.driver.session(this.sessions); Transaction lock = guard.beginTransaction()) {
			lock.run("MERGE (v:SchemaVersion {file: ''}) SET v.at = datetime()").consume();
			int applied = 0;
			for (Resource file : files) {
				applied += apply(session, file) ? 1 : 0;
			}
			if (applied > 0) {
				session.run("CALL db.awaitIndexes(120)").consume();
			}
			lock.commit();
			logger.info("Brought the database up to date 数据库结构已更新: {} migrations", applied);
		}
	}

	private boolean apply(Session session, Resource file) {
		String name = Objects.requireNonNull(file.getFilename());
		String text = text(file);
		String sum = checksum(text);
		List<String> known = session
			.run("MATCH (v:SchemaVersion {file: $file}) RETURN v.sum AS sum", Map.of("file", name))
			.list((row) -> row.get("sum").asString());
		if (!known.isEmpty()) {
			if (!known.contains(sum)) {
				throw new IllegalStateException("The database was made with another " + name
						+ ": put that file back and add a new one for the change");
			}
			return false;
		}
		for (String statement : statements(text)) {
			session.run(statement).consume();
		}
		session
			.run("CREATE (:SchemaVersion {file: $file, sum: $sum, at: datetime()})", Map.of("file", name, "sum", sum))
			.consume();
		logger.debug("Migrated the database: {}", name);
		return true;
	}

	/**
	 * The texts of the migrations that a database has been through.
	 * @throws DatabaseUnfit if one of them is none of ours
	 */
	static List<String> applied(Session session) {
		Map<String, String> ours = files().stream()
			.map(Migrations::text)
			.collect(Collectors.toMap(Migrations::checksum, Function.identity()));
		return session.run("""
				MATCH (v:SchemaVersion)
				WHERE v.file <> ''
				RETURN v.file AS file, v.sum AS sum
				ORDER BY file
				""").list((row) -> {
			String text = ours.get(row.get("sum").asString(""));
			if (text == null) {
				throw new DatabaseUnfit("The database was made by another version of this server, which knows "
						+ row.get("file").asString() + ".", "Use that version, or a newer one.");
			}
			return text;
		});
	}

	/** The statements of a file; lines that start with {@code //} are comments. */
	static List<String> statements(String text) {
		String code = String.join("\n", text.lines().filter((line) -> !line.stripLeading().startsWith("//")).toList());
		return Arrays.stream(code.split(";\\s*(\\n|$)")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static List<Resource> files() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver().getResources(FILES);
			return Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String checksum(String text) {
		CRC32 sum = new CRC32();
		sum.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().toHexDigits((int) sum.getValue());
	}

}
