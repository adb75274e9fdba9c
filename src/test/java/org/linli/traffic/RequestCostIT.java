package org.linli.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.SchemaFiles;
import org.linli.graph.Scope;
import org.linli.security.TestViewer;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What requests cost is told with the answer, and what costs too much is not asked.
 */
class RequestCostIT extends GraphIT {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("reading")
	void tellsWhatEveryExampleDocumentCosts(Path file) {
		String document = SchemaFiles.text(file);
		Map<String, @Nullable Object> variables = Map.copyOf(SchemaFiles.variables(document));
		this.statements.clear();

		Map<String, Object> answer = answer(TestViewer.context(Scope.everything()), document, variables);

		int run = this.statements.since().size();
		assertThat(answer).extracting("extensions.cost.statements").isEqualTo((long) run);
		assertThat(answer).extracting("extensions.cost.static")
			.asInstanceOf(InstanceOfAssertFactories.INTEGER)
			.isBetween(1, 50_000);
		assertThat(answer).extracting("extensions.cost.rows")
			.asInstanceOf(InstanceOfAssertFactories.LONG)
			.isGreaterThanOrEqualTo(0);
	}

	static List<Path> reading() {
		return SchemaFiles.operations()
			.stream()
			.filter((file) -> SchemaFiles.text(file).lines().anyMatch((line) -> line.startsWith("query")))
			.toList();
	}

	@Test
	void countsRows() {
		assertThat(answer(TestViewer.context(Scope.everything()), "{ skills(first: 7) { nodes { code } } }"))
			.extracting("extensions.cost.rows")
			.isEqualTo(8L);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{ partyMembers(first: 100) { nodes { person { skills { skill { label } } } grid { partyMembers(first: 100) { nodes { person { skills { level } } } } } } } }",
			"{ skills(first: 100) { nodes { broader { narrower { narrower { narrower { narrower { code } } } } } } } }" })
	void runsNoStatementForWhatCostsTooMuch(String document) {
		this.statements.clear();

		Answer answer = Client.of(this.port).ask(document);

		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.body().has("data")).isFalse();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(this.statements.since()).isEmpty();
	}

	@Test
	void runsNoStatementForAThousandAliases() {
		this.statements.clear();
		StringBuilder document = new StringBuilder("{ ");
		for (int i = 0; i < 1_000; i++) {
			document.append("m%d: partyMember(code: \"M-%06d\") { name } ".formatted(i, i));
		}

		Answer answer = Client.of(this.port).ask(document.append("}").toString());

		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(this.statements.since()).isEmpty();
	}

}
