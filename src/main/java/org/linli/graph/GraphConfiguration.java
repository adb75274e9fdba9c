package org.linli.graph;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.micrometer.context.ContextRegistry;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.NotificationClassification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * The connection to the database and the clock by which facts are valid.
 */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	// Work goes with its request wherever the framework takes the request's context.
	static {
		ContextRegistry.getInstance()
			.registerThreadLocalAccessor(Work.KEY, Work::current, Work::set, () -> Work.set(null));
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	DatabaseSelectionProvider databaseSelectionProvider(GraphSettings settings) {
		return DatabaseSelectionProvider.createStaticDatabaseSelectionProvider(settings.database());
	}

	/** Short timeouts: a database that does not answer must not hold a request. */
	@Bean
	ConfigBuilderCustomizer connectionLimits(GraphSettings settings) {
		return (config) -> config.withMaxConnectionPoolSize(settings.poolSize())
			.withConnectionAcquisitionTimeout(3, TimeUnit.SECONDS)
			.withConnectionTimeout(2, TimeUnit.SECONDS)
			.withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS)
			.withMaxConnectionLifetime(30, TimeUnit.MINUTES)
			// All attempts together end before the deadlines of those who wait.
			.withMaxTransactionRetryTime(2, TimeUnit.SECONDS)
			.withLeakedSessionsLogging()
			// A property that nobody has yet is no mistake: the graph has no fixed
			// schema.
			.withDisabledNotificationClassifications(Set.of(NotificationClassification.UNRECOGNIZED));
	}

	/** A server or cluster of its own. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnServer.class)
	@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
	static class Server {

		@Bean
		Neo4jConnectionDetails serverConnectionDetails(GraphSettings settings) {
			return new Neo4jConnectionDetails() {

				@Override
				public URI getUri() {
					return URI.create(settings.uri());
				}

				@Override
				public AuthToken getAuthToken() {
					String password = settings.password();
					return (password != null) ? AuthTokens.basic(settings.username(), password) : AuthTokens.none();
				}

			};
		}

	}

	/** Matches where a server is named. */
	static class OnServer implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !GraphSettings.EMBEDDED
				.equals(context.getEnvironment().getProperty("linli.neo4j.uri", GraphSettings.EMBEDDED));
		}

	}

}
