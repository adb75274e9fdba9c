package org.linli.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.SchemaFiles;
import org.linli.graph.Scope;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What requests cost is told with the answer.
 */
class RequestCostIT extends GraphIT {

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

}
