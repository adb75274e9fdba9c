package org.linli.graph;

import java.util.Set;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.observation.micrometer.ConnectionPoolMetricsHandler;
import org.neo4j.driver.observation.micrometer.MicrometerObservationProvider;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is measured of statements and of the connections to the database. The driver tells
 * it to a registry of its own and not to that of the framework, which would trace each
 * statement with its text, and could leave nothing out: the driver fails where one of its
 * observations is turned off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphMetrics {

	private static final String POOL = "db.client.connection.pool.name";

	private static final String DRIVER = "neo4j.";

	/** Of the many things that the driver does for a statement. */
	private static final Set<String> KEPT = Set.of("neo4j.db.client.transaction.run.duration",
			"neo4j.db.client.transaction.commit.duration");

	@Bean
	ConfigBuilderCustomizer measuredDriver(MeterRegistry meters) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationHandler(new ConnectionPoolMetricsHandler(meters))
			.observationHandler(new DefaultMeterObservationHandler(meters, IgnoredMeters.LONG_TASK_TIMER));
		return (config) -> config.withObservationProvider(MicrometerObservationProvider.builder(registry).build());
	}

	@Bean
	MeterFilter lastingSeries(GraphSettings settings) {
		return new MeterFilter() {

			@Override
			public MeterFilterReply accept(Meter.Id id) {
				return (id.getName().startsWith(DRIVER) && !KEPT.contains(id.getName())) ? MeterFilterReply.DENY
						: MeterFilterReply.NEUTRAL;
			}

			// The driver names a pool by its port and a number.
			@Override
			public Meter.Id map(Meter.Id id) {
				String name = id.getTag(POOL);
				return (name != null && settings.embedded())
						? id.replaceTags(Tags.of(id.getTags()).and(POOL, GraphSettings.EMBEDDED)) : id;
			}

		};
	}

}
