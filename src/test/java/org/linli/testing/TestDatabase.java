package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Decides on which database the tests run: the server of {@code LINLI_TEST_NEO4J_URI},
 * else with {@code LINLI_TEST_NEO4J=container} a container, else the embedded engine on a
 * fresh directory.
 */
final class TestDatabase {

	private static final Logger logger = LoggerFactory.getLogger(TestDatabase.class);

	private static final String IMAGE = "neo4j:2026.08-community";

	private static final Path DIRECTORY = newDirectory();

	private static @Nullable Neo4jContainer container;

	private TestDatabase() {
	}

	static void properties(DynamicPropertyRegistry registry) {
		String uri = System.getenv("LINLI_TEST_NEO4J_URI");
		if (uri != null) {
			logger.info("Tests run on the server {}", uri);
			registry.add("linli.neo4j.uri", () -> uri);
			registry.add("linli.neo4j.password", () -> System.getenv("LINLI_TEST_NEO4J_PASSWORD"));
		}
		else if ("container".equals(System.getenv("LINLI_TEST_NEO4J"))
				&& DockerClientFactory.instance().isDockerAvailable()) {
			Neo4jContainer running = container();
			logger.info("Tests run on a container of {}", IMAGE);
			registry.add("linli.neo4j.uri", running::getBoltUrl);
			registry.add("linli.neo4j.password", running::getAdminPassword);
		}
		else {
			logger.info("Tests run on the embedded engine in {}", DIRECTORY);
			registry.add("linli.neo4j.directory", () -> DIRECTORY);
		}
	}

	private static synchronized Neo4jContainer container() {
		Neo4jContainer running = container;
		if (running == null) {
			running = new Neo4jContainer(IMAGE);
			running.start();
			container = running;
		}
		return running;
	}

	private static Path newDirectory() {
		try {
			return Files.createTempDirectory(Path.of("target"), "graph-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
