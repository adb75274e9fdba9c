package org.linli.graph;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told soon whether it does or not: the framework's own
 * look at it waits as long as the driver does. However often it is asked, the database is
 * asked once in a second. By its name it takes the place of that.
 */
@Component("neo4jHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private static final Duration DEADLINE = Duration.ofSeconds(2);

	/** How long an answer holds. */
	private static final Duration KEPT = Duration.ofSeconds(1);

	private final Driver driver;

	private final QueryConfig reading;

	private final Deadlines deadlines;

	/** All who ask at a time wait for one look. */
	private final LoadingCache<String, Boolean> looks = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((database) -> answers());

	DatabaseHealth(@Lazy Driver driver, GraphSettings settings, Deadlines deadlines) {
		this.driver = driver;
		this.reading = QueryConfig.builder()
			.withDatabase(settings.database())
			.withTimeout(Deadlines.transaction(DEADLINE))
			.build();
		this.deadlines = deadlines;
	}

	@Override
	public Health health() {
		// A pause is known without asking, and so is its end.
		boolean paused = this.deadlines.paused();
		if (paused) {
			this.looks.invalidateAll();
		}
		return (!paused && this.looks.get("")) ? Health.up().build() : Health.down().build();
	}

	private boolean answers() {
		try {
			this.deadlines.within(DEADLINE,
					() -> this.driver.executableQuery("RETURN 1").withConfig(this.reading).execute());
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
