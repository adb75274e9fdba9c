package org.linli.graph;

import java.time.Duration;

import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told soon whether it does or not: the framework's own
 * look at it waits as long as the driver does. By its name it takes the place of that.
 */
@Component("neo4jHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private static final Duration DEADLINE = Duration.ofSeconds(2);

	private final Driver driver;

	private final QueryConfig reading;

	private final Deadlines deadlines;

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
		try {
			this.deadlines.within(DEADLINE,
					() -> this.driver.executableQuery("RETURN 1").withConfig(this.reading).execute());
			return Health.up().build();
		}
		catch (RuntimeException ex) {
			return Health.down().build();
		}
	}

}
