package org.linli.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database is used and how long it may take.
 *
 * @param uri {@code embedded} for the engine inside this process, else the address of a
 * server or cluster ({@code neo4j://...}, {@code bolt://...}, with {@code +s} for TLS)
 * @param username user of the server
 * @param password password of the server; the embedded engine makes its own
 * @param database name of the database
 * @param directory where the embedded engine keeps its store
 * @param pageCache memory for the embedded store's pages, in megabytes
 * @param readTimeout how long a client waits for a statement that reads; the database
 * ends its transaction before
 * @param writeTimeout how long a client waits for a change, all attempts together; the
 * database ends each transaction before
 * @param planTimeout how long a client waits for a request that plans
 * @param poolSize the most connections at a time
 */
@ConfigurationProperties("linli.neo4j")
public record GraphSettings(@DefaultValue(EMBEDDED) String uri, @DefaultValue("neo4j") String username,
		@Nullable String password, @DefaultValue("neo4j") String database, @DefaultValue("data") Path directory,
		@DefaultValue("64") int pageCache, @DefaultValue("4s") Duration readTimeout,
		@DefaultValue("5s") Duration writeTimeout, @DefaultValue("20s") Duration planTimeout,
		@DefaultValue("20") int poolSize) {

	/** The {@code uri} that asks for the engine inside this process. */
	public static final String EMBEDDED = "embedded";

	private static final Pattern ADDRESS = Pattern.compile("(neo4j|bolt)(\\+s|\\+ssc)?://[^/\\s]+");

	public GraphSettings {
		if (!EMBEDDED.equals(uri) && !ADDRESS.matcher(uri).matches()) {
			throw new IllegalArgumentException(
					"LINLI_NEO4J_URI is no address such as neo4j://host:7687" + (uri.contains("@") ? "" : ": " + uri));
		}
		demand("PAGECACHE", pageCache > 0);
		demand("READTIMEOUT", readTimeout.isPositive());
		demand("WRITETIMEOUT", writeTimeout.isPositive());
		demand("PLANTIMEOUT", planTimeout.isPositive());
		demand("POOLSIZE", poolSize > 0);
	}

	private static void demand(String name, boolean positive) {
		if (!positive) {
			throw new IllegalArgumentException("LINLI_NEO4J_" + name + " must be more than nothing");
		}
	}

	public boolean embedded() {
		return EMBEDDED.equals(this.uri);
	}

	/** Whether this is an embedded engine that was never started before. */
	public boolean fresh() {
		return embedded() && Files.notExists(passwordFile(this.directory));
	}

	/** Where an embedded engine keeps its password, written at its first start. */
	public static Path passwordFile(Path directory) {
		return home(directory).resolve("password");
	}

	/** What an embedded engine writes stands below it. */
	public static Path home(Path directory) {
		return directory.resolve("neo4j");
	}

}
