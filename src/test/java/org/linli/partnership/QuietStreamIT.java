package org.linli.partnership;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.graph.Ids;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream of events on which nothing happens goes on when requests that are answered
 * later would be given up.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
		properties = { "spring.mvc.async.request-timeout=200ms", "spring.graphql.http.sse.keep-alive=500ms" })
class QuietStreamIT extends GraphIT {

	/** The container looks once a second who is over the time. */
	private static final int SIGNS = 8;

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Test
	void goesOnWithSignsOfLife(CapturedOutput output) throws Exception {
		Neighbourhood here = new Neighbourhood();
		String subject = "listener-" + Ids.next();
		here.grant(subject, GrantRole.COMMUNITY_WORKER, here.community("社区"), null);
		load(here.batch());
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + this.tokens.issue(subject))
			.POST(BodyPublishers.ofString(
					JsonMapper.shared().writeValueAsString(Map.of("query", "subscription { reportInChanged { id } }"))))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
			try (BufferedReader reader = new BufferedReader(
					new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
				for (int signs = 0; signs < SIGNS;) {
					String line = reader.readLine();
					assertThat(line).as("after %d signs of life", signs).isNotNull();
					assertThat(line).doesNotStartWith("event:complete").doesNotStartWith("data:");
					signs += line.startsWith(":") ? 1 : 0;
				}
			}
		}
		assertThat(output).doesNotContain("AsyncRequestTimeoutException");
	}

}
