package org.linli.graph.engine;

import java.net.URI;

import org.linli.graph.GraphSettings;
import org.linli.graph.Intermission;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Points the driver at the engine inside this process. The driver depends on the engine
 * and is therefore made after it and closed before it; lazily, so that everything else
 * can be made while the engine is on its way up.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "linli.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
class EngineConfiguration {

	@Bean(destroyMethod = "close")
	@Lazy
	EmbeddedEngine embeddedEngine(EngineStart.Starting starting) {
		return starting.await();
	}

	@Bean
	@Lazy
	Neo4jConnectionDetails engineConnectionDetails(EmbeddedEngine engine) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return engine.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic("neo4j", engine.password());
			}

		};
	}

	/** A command that puts something into a store has no visitors. */
	@Bean
	@ConditionalOnWebApplication
	BackupDoor backupDoor(EmbeddedEngine engine, Intermission intermission, GraphSettings settings) {
		return new BackupDoor(engine, intermission, settings);
	}

}
