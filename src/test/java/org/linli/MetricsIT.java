package org.linli;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Patience;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus reads.
 */
class MetricsIT extends GraphIT {

	private static final Pattern DOCUMENT = Pattern.compile("graphql_document=\"([^\"]*)\"");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Autowired
	private ApplicationContext context;

	@LocalServerPort
	private int port;

	@Test
	void measuresRequestsStatementsAndConnections() {
		Client client = Client.of(this.port);
		client.ask("query Territory { territory(code: \"T-000007\") { name } }");
		client.ask("{ nonsense }");

		assertThat(metrics()).contains("http_server_requests_seconds_count{", "graphql_request_seconds_count{",
				"graphql_outcome=\"SUCCESS\"", "graphql_outcome=\"REQUEST_ERROR\"", "graphql_request_seconds_bucket{",
				"neo4j_db_client_transaction_run_duration_seconds_count{", "db_client_connection_count{",
				"db_client_connection_max{", "linli_events_lag_seconds_count", "linli_bodies_bytes ",
				"linli_answers_bytes ", "linli_operations ", "jvm_memory_used_bytes{");
	}

	@Test
	void namesNoDocumentThatItDoesNotKnowAndNothingOfWhatWasAsked() {
		Client client = Client.of(this.port);
		Set<String> known = new TreeSet<>();
		for (int i = 0; i < 20; i++) {
			client.ask("query ZZCANARY%d($code: String!) { territory(code: $code) { name } }".formatted(i),
					Map.of("code", "ZZCANARY"));
			client.get("/ZZCANARY/" + i);
			client.get("/graphql?query=ZZCANARY" + i);
		}
		Matcher named = DOCUMENT.matcher(metrics());
		while (named.find()) {
			known.add(named.group(1));
		}

		assertThat(metrics()).doesNotContain("ZZCANARY").doesNotContain("T-000007").doesNotContain("127.0.0.1");
		assertThat(known).contains("other");
	}

	@Test
	void namesTheExampleDocuments() {
		Client.of(this.port).ask("query Linkage { __typename }");

		assertThat(metrics()).contains("graphql_document=\"Linkage\"");
	}

	@Test
	void namesTheConnectionsAsAtTheNextStart() {
		assertThat(metrics()).containsPattern("db_client_connection_count\\{[^}]*pool_name=\"embedded\"")
			.doesNotContainPattern("pool_name=\"(?!embedded\")");
	}

	@Test
	void countsTheSubscriptionsThatAreOpen() {
		int before = number("linli_subscriptions");
		String token = Client.of(this.port).mint("COMMUNITY_WORKER").body().path("token").asString();
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(token)) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			socket.subscribe("1", "subscription { reportInChanged { reportIn { code } } }", Map.of());
			Patience.until("it is counted", PATIENCE, () -> number("linli_subscriptions") > before);
		}
		Patience.until("it is counted no longer", PATIENCE, () -> number("linli_subscriptions") <= before);
	}

	@Test
	void countsTheSocketsThatAreOpen() {
		int before = number("linli_sockets");
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			Patience.until("it is counted", PATIENCE, () -> number("linli_sockets") > before);
			assertThat(socket.closed()).isFalse();
		}
		Patience.until("it is counted no longer", PATIENCE, () -> number("linli_sockets") <= before);
	}

	private int number(String name) {
		Matcher found = Pattern.compile("^" + name + " (\\d+)", Pattern.MULTILINE).matcher(metrics());
		assertThat(found.find()).as(name).isTrue();
		return Integer.parseInt(found.group(1));
	}

	@Test
	void tracesNothingWhereNoCollectorIsNamed() {
		assertThat(this.context.getBeanNamesForType(Tracer.class)).isEmpty();
	}

	private String metrics() {
		return Client.of(this.port).get("/actuator/prometheus").text();
	}

}
