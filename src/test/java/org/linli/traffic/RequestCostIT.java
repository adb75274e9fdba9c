package org.linli.traffic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.SchemaFiles;
import org.linli.graph.Scope;
import org.linli.graph.Work;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

		Map<String, Object> answer = answer(TestViewer.context(Scope.everything()), document, variables);

		JsonNode cost = JsonMapper.shared().valueToTree(answer).at("/extensions/cost");
		assertThat(cost.path("static").asInt()).isBetween(1, 50_000);
		assertThat(cost.path("rows").asInt()).isBetween(0, cost.path("static").asInt());
	}

	static List<Path> reading() {
		return SchemaFiles.operations()
			.stream()
			.filter((file) -> SchemaFiles.text(file).lines().anyMatch((line) -> line.startsWith("query")))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("reading")
	void countsTheStatementsOfEveryRequestOnWhicheverThreadTheyRun(Path file) {
		String document = SchemaFiles.text(file);
		Work work = Work.endless();
		Map<String, Object> context = new HashMap<>(TestViewer.context(Scope.everything()));
		context.put(Work.KEY, work);
		this.statements.clear();

		answer(context, document, Map.copyOf(SchemaFiles.variables(document)));

		assertThat(work.statements()).isEqualTo(this.statements.since().size());
	}

	@Test
	void countsTheObjectsOfAnAnswerAndTellsThemInTheSameOrderAtEveryServer() {
		assertThat(answer(TestViewer.context(Scope.everything()),
				"{ skills(first: 7) { nodes { code } pageInfo { endCursor } } a: viewer { roles } nodes(ids: [\"x\"]) { id } }"))
			.extracting("extensions.cost")
			.hasToString("{static=9, rows=8}");
	}

}
