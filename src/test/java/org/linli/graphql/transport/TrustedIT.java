package org.linli.graphql.transport;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.LinliProcess;
import org.linli.SchemaFiles;
import org.linli.graph.GraphSettings;
import org.linli.graphql.Documents;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Patience;
import org.linli.testing.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that answers known documents alone does so by every way that leads to it. It
 * is a process of its own on the database of all tests: what is tried is its routes.
 */
class TrustedIT extends GraphIT {

	private static final Duration START = Duration.ofMinutes(3);

	private static final String STRICT = "application/graphql-response+json";

	private static final String EVENTS = "text/event-stream";

	private static final String TEXT = SchemaFiles.text(Path.of("schema/operations/viewer.graphql"));

	private static final String ID = Documents.id(TEXT);

	private final int port = Ports.free();

	@Autowired
	private GraphSettings settings;

	@Autowired
	private Neo4jConnectionDetails database;

	@Test
	void answersKnownDocumentsAloneByEveryWay(@TempDir Path directory) throws IOException {
		try (LinliProcess server = LinliProcess.server(directory,
				Map.of("LINLI_NEO4J_URI", this.database.getUri().toString(), "LINLI_NEO4J_PASSWORD", password(),
						"SERVER_PORT", String.valueOf(this.port), "LINLI_FIRST_ANSWERS", "false",
						"LINLI_DOCUMENTS_MODE", "TRUSTED"))) {
			Patience.until("the server is ready: " + server.errors(), START,
					() -> Client.of(this.port).get("/actuator/health/readiness").status() == 200);
			answersByPost();
			answersByGet();
			answersByEvents();
			answersOverAWebSocket();
		}
	}

	private void answersByPost() {
		Answer known = post(Map.of("documentId", ID), STRICT);
		Answer text = post(Map.of("query", TEXT), STRICT);

		assertThat(known.data("/viewer").isObject()).as(known.text()).isTrue();
		assertThat(text.status()).isEqualTo(400);
		assertThat(text.code()).isEqualTo("PERSISTED_QUERY_ONLY");
	}

	private void answersByGet() {
		Answer known = Client.of(this.port).get("/graphql?documentId=" + ID);
		Answer text = Client.of(this.port).get("/graphql?query=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8));

		assertThat(known.data("/viewer").isObject()).as(known.text()).isTrue();
		assertThat(text.code()).as(text.text()).isEqualTo("PERSISTED_QUERY_ONLY");
	}

	private void answersByEvents() {
		assertThat(post(Map.of("documentId", ID), EVENTS).text()).contains("event:next")
			.contains("\"viewer\":{")
			.contains("event:complete");
		assertThat(post(Map.of("query", TEXT), EVENTS).text()).contains("PERSISTED_QUERY_ONLY")
			.doesNotContain("\"viewer\"");
	}

	private void answersOverAWebSocket() {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			socket.init(null).next();
			socket.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("documentId", ID)));
			JsonNode known = socket.next();
			assertThat(known.at("/payload/data/viewer").isObject()).as(known.toString()).isTrue();
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");

			socket.subscribe("2", TEXT, Map.of());
			JsonNode refused = socket.next();
			assertThat(refused.path("type").asString()).isEqualTo("error");
			assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_ONLY");
		}
	}

	private Answer post(Map<String, ?> body, String accept) {
		return Client.of(this.port).send(JsonMapper.shared().writeValueAsString(body), accept);
	}

	/** The engine that is embedded in the tests keeps its password in a file. */
	private String password() throws IOException {
		String password = this.settings.password();
		return (password != null) ? password : Files.readString(GraphSettings.passwordFile(this.settings.directory()));
	}

}
