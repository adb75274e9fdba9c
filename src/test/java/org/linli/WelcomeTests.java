package org.linli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeTests {

	private static final String BASE = "http://127.0.0.1:8080";

	@Test
	void tellsANewcomerWhereToGoOn() {
		List<String> lines = new Greeting("1.0", Duration.ofMillis(22_140), BASE, "/graphql", true, null,
				List.of("One", "Two"), null, "/home/me/data")
			.lines();

		assertThat(lines.getFirst()).contains("Linli 1.0", "22.1 s");
		assertThat(lines).contains("      http://127.0.0.1:8080/graphiql", "      http://127.0.0.1:8080/graphql",
				"      One, Two", "      /home/me/data", "      Ctrl+C",
				"      curl -s -X POST http://127.0.0.1:8080/demo/tokens -H 'content-type: application/json'"
						+ " -d '{\"role\": \"COMMUNITY_WORKER\"}'");
	}

	@Test
	void saysNothingOfADemonstrationThatIsNotThere() {
		List<String> lines = new Greeting("1.0", Duration.ZERO, BASE, "/graphql", false, null, List.of("One"), null,
				"bolt://db:7687, database neo4j")
			.lines();

		assertThat(lines).contains("      java -jar linli-*.jar demo load", "      bolt://db:7687, database neo4j")
			.noneMatch((line) -> line.contains("/demo/tokens") || line.contains("One"));
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void saysNothingOfADemonstrationWhereAnIssuerIs(boolean loaded) {
		List<String> lines = new Greeting("1.0", Duration.ZERO, "https://localhost:8443", "/graphql", loaded,
				"https://id.example", List.of("One"), null, "/data")
			.lines();

		assertThat(lines).contains("      https://localhost:8443/graphql", "      https://id.example")
			.noneMatch((line) -> line.contains("demo") || line.contains("One") || line.contains("graphiql"));
	}

	@Test
	void pointsToNoTextsWhereOnlyKnownDocumentsAreAnswered() {
		List<String> lines = new Greeting("1.0", Duration.ZERO, BASE, "/graphql", true, null, List.of("One"), "abc",
				"/data")
			.lines();

		assertThat(lines).contains("      curl -s 'http://127.0.0.1:8080/graphql?documentId=abc'")
			.anyMatch((line) -> line.contains("/demo/tokens"))
			.noneMatch((line) -> line.contains("One") || line.contains("GraphiQL") || line.contains("graphiql"));
	}

	@Test
	void theKnownDocumentIsOneOfOurExamplesAndNeedsNoVariables() {
		Path file = Path.of(Welcome.KNOWN);

		assertThat(SchemaFiles.operations()).contains(file);
		assertThat(SchemaFiles.text(file)).contains("query Viewer {");
	}

	@Test
	void namesTheQueriesThatGraphiQlShows() {
		assertThat(Welcome.examples()).contains("MemberToUnit", "Pairings", "Match").doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, 127.0.0.1", "0.0.0.0, localhost", "::, localhost", "::1, [::1]", "10.0.0.5, 10.0.0.5",
			"2001:db8::7, [2001:db8:0:0:0:0:0:7]" })
	void namesTheAddressAsABrowserDoes(String address, String host) throws UnknownHostException {
		assertThat(Welcome.host(InetAddress.getByName(address))).isEqualTo(host);
	}

	@Test
	void aServerWithoutAnAddressIsReachedAsThisMachine() {
		assertThat(Welcome.host(null)).isEqualTo("localhost");
	}

}
