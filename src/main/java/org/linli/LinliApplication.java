package org.linli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.neo4j.autoconfigure.observation.Neo4jObservationAutoConfiguration;

/**
 * The server. Everything it does stands in the packages below, one per feature.
 */
// What the driver tells of itself is measured by our own choice, in the graph package.
@SpringBootApplication(exclude = Neo4jObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class LinliApplication {

	private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

	private static final int LEAST = 16;

	public static void main(String[] args) {
		// A thread that never waits keeps its carrier; the system divides its time among
		// these, and would leave none for others if there were as many as processors.
		if (System.getProperty(CARRIERS) == null) {
			System.setProperty(CARRIERS,
					String.valueOf(Math.max(LEAST, 4 * Runtime.getRuntime().availableProcessors())));
		}
		if (LinliCommand.isMeant(args)) {
			System.exit(LinliCommand.execute(args));
		}
		try {
			SpringApplication.run(LinliApplication.class, args);
		}
		catch (RuntimeException ex) {
			// Reported already; the engine's own threads would keep the process alive.
			System.exit(1);
		}
	}

}
