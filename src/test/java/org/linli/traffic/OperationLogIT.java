package org.linli.traffic;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One line for each operation, with nothing in it of what was asked.
 */
@ExtendWith(OutputCaptureExtension.class)
class OperationLogIT extends GraphIT {

	private static final String LINE = "operation document=\"%s\" kind=\"%s\" transport=\"%s\" outcome=\"%s\" ms=\"\\d+\" "
			+ "statements=\"%s\" rows=\"%s\" cost=\"%s\" roles=\"%s\"";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					query Figures { viewer { roles } }                 | Figures | QUERY | OK                        | 0 | 0 | 1
					{ skills(first: 7) { nodes { code } } }            | other   | QUERY | OK                        | 1 | 8 | 7
					query P13800138000 { viewer { roles } }            | other   | QUERY | OK                        | 0 | 0 | 1
					{ grants { nodes { code } } }                      | other   | QUERY | FORBIDDEN                 | \\d+ | \\d+ | 20
					{ skills(first: 0) { nodes { code } } }            | other   | -     | BAD_PAGE_SIZE             | 0 | 0 | 0
					{ nobody13800138000 }                              | other   | -     | GRAPHQL_VALIDATION_FAILED | 0 | 0 | 0
					{ viewer { roles                                   | other   | -     | GRAPHQL_PARSE_FAILED      | 0 | 0 | 0
					""")
	void writesWhatAnOperationWasAndCost(String document, String name, String kind, String outcome, String statements,
			String rows, String cost, CapturedOutput output) {
		Client.of(this.port).ask(document);

		assertThat(output.toString().lines().filter((line) -> line.contains("operation document="))).singleElement()
			.asString()
			.containsPattern(LINE.formatted(name, kind, "HTTP", outcome, statements, rows, cost, "PLANNER"));
		assertThat(output).doesNotContain("13800138000");
	}

	@Test
	void writesWhatIsAskedOverAWebSocket(CapturedOutput output) {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			socket.init(null).next();
			socket.subscribe("1", "query Figures { viewer { roles } }", Map.of());
			assertThat(socket.next().path("type").asString()).isEqualTo("next");
		}

		assertThat(output.toString())
			.containsPattern(LINE.formatted("Figures", "QUERY", "WEBSOCKET", "OK", 0, 0, 1, "PLANNER"));
	}

}
