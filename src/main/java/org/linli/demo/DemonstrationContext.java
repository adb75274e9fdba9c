package org.linli.demo;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What the commands of the demonstration take of the server: the database alone, without
 * its API.
 */
@ComponentScan("org.linli.graph")
@ConfigurationPropertiesScan("org.linli.graph")
@EnableConfigurationProperties(DemoSettings.class)
@Import({ DemoGraph.class, DemonstrationData.class })
@ImportAutoConfiguration({ Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class,
		TransactionAutoConfiguration.class })
public class DemonstrationContext {

}
