package org.linli.graphql.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.SchemaFiles;
import org.linli.graphql.Documents;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document that is known is asked for by its id, over every transport.
 */
class KnownDocumentsIT extends GraphIT {

	private static final String ID = Documents.id(SchemaFiles.text(Path.of("schema/operations/viewer.graphql")));

	@LocalServerPort
	private int port;

	@Test
	void isAskedForByPost() {
		assertThat(post(Map.of("documentId", ID)).data("/viewer").isObject()).isTrue();
		assertThat(post(Map.of("documentId", "sha256:" + ID)).data("/viewer").isObject()).isTrue();
		assertThat(post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", ID))))
			.data("/viewer")
			.isObject()).isTrue();
	}

	@Test
	void isAskedForByGet() {
		Answer answer = Client.of(this.port)
			.get("/graphql?documentId=" + URLEncoder.encode("sha256:" + ID, StandardCharsets.UTF_8));

		assertThat(answer.data("/viewer").isObject()).as(answer.text()).isTrue();
	}

	@Test
	void isAskedForOverAWebSocket() {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			socket.init(null).next();
			socket.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("documentId", ID)));
			assertThat(socket.next().at("/payload/data/viewer").isObject()).isTrue();
			assertThat(socket.next().path("type").asString()).isEqualTo("complete");

			socket.send(Map.of("type", "subscribe", "id", "2", "payload", Map.of("documentId", "unknown")));
			JsonNode refused = socket.next();
			assertThat(refused.path("type").asString()).isEqualTo("error");
			assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
		}
	}

	@Test
	void isRefusedWhereNobodyKnowsIt() {
		Answer answer = post(Map.of("documentId", "unknown"));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
	}

	private Answer post(Map<String, ?> body) {
		return Client.of(this.port)
			.send(JsonMapper.shared().writeValueAsString(body), "application/graphql-response+json");
	}

}
