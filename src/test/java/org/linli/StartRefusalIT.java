package org.linli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that cannot start says why in one line, and ends.
 */
class StartRefusalIT {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			LINLI_NEO4J_DIRECTORY=errors.log/below  | cannot be written        | LINLI_NEO4J_DIRECTORY=other
			LINLI_NEO4J_URI=bolt://127.0.0.1:1      | No Neo4j server answers  | Check LINLI_NEO4J_URI
			LINLI_NEO4J_URI=neo4j://127.0.0.1:1     | No Neo4j server answers  | Check LINLI_NEO4J_URI
			LINLI_NEO4J_URI=neo4j://nohost.invalid  | No Neo4j server answers  | Check LINLI_NEO4J_URI
			LINLI_NEO4J_URI=localhost               | is no address such as    | Correct it
			SERVER_ADDRESS=0.0.0.0                  | other machines           | Set LINLI_ISSUER_URI, or
			SERVER_ADDRESS=                         | other machines           | Set LINLI_ISSUER_URI, or
			SERVER_ADDRESS=::                       | other machines           | Set LINLI_ISSUER_URI, or
			LINLI_NEO4J_URI=bolt:/neo4j:pass@host/x | is no address such as    | Correct it
			LINLI_ISSUER_URI=http://id.example      | is no address such as    | Correct it
			""")
	void refusesASettingThatCannotBe(String setting, String reason, String next) throws Exception {
		refuses(Map.of(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)), reason,
				next);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SERVER_PORT=abc                | SERVER_PORT is "abc".                              | a whole number
			SERVER_PORT=99999              | SERVER_PORT is "99999".                            | at most 65535
			LINLI_DOCUMENTS_MODE=FOO       | LINLI_DOCUMENTS_MODE is "FOO".                     | OPEN, TRUSTED
			LINLI_LIMITS_DEPTH=abc         | LINLI_LIMITS_DEPTH is "abc".                       | a whole number
			LINLI_TRAFFIC_OPERATIONS=0     | LINLI_TRAFFIC_OPERATIONS must be from 1            | Correct it
			LINLI_SOCKETS_PERVIEWER=many   | LINLI_SOCKETS_PERVIEWER is "many".                 | a whole number
			""")
	void refusesWhatCannotBeReadBeforeAnythingIsStarted(String setting, String reason, String next) throws Exception {
		refusesASettingThatCannotBe(setting, reason, next);
		assertThat(this.directory.resolve("data")).doesNotExist();
	}

	@Test
	void refusesAPortThatIsTakenBeforeAnythingIsStarted() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			refuses(Map.of("SERVER_PORT", String.valueOf(other.getLocalPort())), "port " + other.getLocalPort(),
					"SERVER_PORT=" + (other.getLocalPort() + 1));
		}
		assertThat(this.directory.resolve("data")).doesNotExist();
	}

	@Test
	void refusesAStoreInUseAWrongPasswordAndAnUnknownDatabase() throws Exception {
		Path store = Files.createDirectory(this.directory.resolve("store"));
		try (LinliProcess database = LinliProcess.database(store)) {
			String uri = database.firstLine().replaceAll(",.*", "");

			refuses(Map.of("LINLI_NEO4J_DIRECTORY", store.resolve("data").toString()), "in use by another process",
					"a directory of its own");
			refuses(Map.of("LINLI_NEO4J_URI", uri, "LINLI_NEO4J_PASSWORD", "not the password"),
					"refuses user name or password", "Set LINLI_NEO4J_USERNAME and LINLI_NEO4J_PASSWORD");
			String password = Files.readString(store.resolve("data/neo4j/password"));
			refuses(Map.of("LINLI_NEO4J_URI", uri, "LINLI_NEO4J_PASSWORD", password, "LINLI_NEO4J_DATABASE", "other"),
					"no database of that name", "Set LINLI_NEO4J_DATABASE");
		}
	}

	private void refuses(Map<String, String> settings, String reason, String next)
			throws IOException, InterruptedException {
		Map<String, String> environment = new HashMap<>(settings);
		environment.putIfAbsent("SERVER_PORT", "0");
		try (LinliProcess server = LinliProcess.start(this.directory, environment)) {
			assertThat(server.output()).noneMatch((line) -> line.contains(" WARN ") || line.contains(" ERROR "));
			assertThat(server.exitCode()).isOne();
			assertThat(server.errors()).singleElement()
				.asString()
				.startsWith("Linli does not start. ")
				.contains(reason, next)
				.doesNotContain("org.", "java.", "Exception", "pass@");
		}
	}

}
