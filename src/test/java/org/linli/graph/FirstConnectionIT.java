package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testing.GraphIT;
import org.linli.testing.Patience;
import org.linli.testing.TcpProxy;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A start waits for a database that is slow, and not for one that is not there.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstConnectionIT extends GraphIT {

	@Autowired
	private Neo4jConnectionDetails details;

	@Autowired
	private GraphSettings settings;

	private TcpProxy proxy;

	@BeforeEach
	void connect() {
		this.proxy = TcpProxy.to(this.details.getUri().getPort());
	}

	@AfterEach
	void disconnect() {
		this.proxy.close();
	}

	@Test
	void waitsForADatabaseThatSaysNothingYet(CapturedOutput output) throws Exception {
		this.proxy.fallSilent();
		try (Driver driver = driver(this.details.getAuthToken())) {
			CompletableFuture<Void> start = CompletableFuture.runAsync(() -> FirstConnection.await(driver));
			Patience.until("the first attempt has failed", Duration.ofSeconds(20),
					() -> start.isDone() || output.toString().contains("does not answer yet"));
			assertThat(start).isNotDone();

			this.proxy.resume();

			start.get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void isRefusedAtOnceByOneThatIsNotThere(CapturedOutput output) {
		this.proxy.close();
		try (Driver driver = driver(this.details.getAuthToken())) {
			assertThatExceptionOfType(ServiceUnavailableException.class)
				.isThrownBy(() -> FirstConnection.await(driver));
		}
		assertThat(output).doesNotContain("does not answer yet");
	}

	@Test
	void isRefusedAtOnceByOneThatDoesNotKnowThePassword(CapturedOutput output) {
		try (Driver driver = driver(AuthTokens.basic("neo4j", "another password"))) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> FirstConnection.await(driver));
		}
		assertThat(output).doesNotContain("does not answer yet");
	}

	private Driver driver(AuthToken token) {
		Config.ConfigBuilder config = Config.builder();
		new GraphConfiguration().connectionLimits(this.settings).customize(config);
		return GraphDatabase.driver("bolt://127.0.0.1:" + this.proxy.port(), token, config.build());
	}

}
