package org.linli.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The key that signs what clients carry for us, such as cursors. All instances on one
 * database share it: it is {@code linli.secret} or else kept in the database.
 */
@Component
class SigningKey implements Supplier<SecretKey> {

	private final Driver driver;

	private final SessionConfig sessions;

	private final Settings settings;

	private final Deadlines deadlines;

	private final Duration patience;

	private volatile @Nullable SecretKey key;

	SigningKey(@Lazy Driver driver, GraphSettings graph, Settings settings, Deadlines deadlines) {
		this.driver = driver;
		this.sessions = SessionConfig.forDatabase(graph.database());
		this.settings = settings;
		this.deadlines = deadlines;
		this.patience = Deadlines.unknown(graph.writeTimeout());
	}

	/** Read from the database at the first call. */
	@Override
	public SecretKey get() {
		SecretKey known = this.key;
		if (known == null) {
			String secret = this.settings.secret();
			String text = (secret != null) ? secret : this.deadlines.within(this.patience, this::stored);
			known = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
			this.key = known;
		}
		return known;
	}

	private String stored() {
		try (Session session = this.driver.session(this.sessions)) {
			return session.executeWrite((tx) -> tx.run("""
					MERGE (s:ServerSecret {name: 'signing'})
					ON CREATE SET s.value = $fresh
					RETURN s.value AS value
					""", Map.of("fresh", Ids.next() + Ids.next() + Ids.next())).single().get("value").asString());
		}
	}

	/**
	 * What the operator may fix.
	 *
	 * @param secret any text of 32 characters or more, the same on all instances; absent,
	 * the database keeps one
	 */
	@ConfigurationProperties("linli")
	record Settings(@Nullable String secret) {

		Settings {
			if (secret != null && secret.length() < 32) {
				throw new IllegalArgumentException("LINLI_SECRET is shorter than 32 characters");
			}
		}

	}

}
