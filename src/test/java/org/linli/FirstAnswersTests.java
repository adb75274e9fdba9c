package org.linli;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.graphql.ExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

class FirstAnswersTests {

	private final List<ExecutionGraphQlRequest> asked = new ArrayList<>();

	private final FirstAnswers answers = new FirstAnswers((request) -> {
		this.asked.add(request);
		return Mono.empty();
	});

	@Test
	void asksEveryExampleDocumentThatReadsWithItsVariables() {
		this.answers.ask();

		assertThat(this.asked).extracting(ExecutionGraphQlRequest::getDocument)
			.containsExactlyInAnyOrderElementsOf(SchemaFiles.operations()
				.stream()
				.map(SchemaFiles::text)
				.filter((text) -> !SchemaFiles.writes(text) && !SchemaFiles.listens(text))
				.toList());
		assertThat(this.asked).allSatisfy((request) -> assertThat(request.getVariables())
			.isEqualTo(SchemaFiles.variables(request.getDocument())));
	}

	@Test
	void asksNothingMoreOnceTheServerStops() throws InterruptedException {
		this.answers.stop();
		this.answers.ask();

		assertThat(this.asked).isEmpty();
	}

}
